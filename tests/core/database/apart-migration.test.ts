import DatabaseConstructor from 'better-sqlite3';
import { expect, it } from 'vitest';
import { checkIntegrity, checkSchema } from '#core/database/check-database.ts';
import { migrate } from '#core/database/migrate.ts';
import { migrations } from '#core/database/migrations.ts';
import { setPragmas } from '#core/database/pragmas.ts';

it('a workspace from before contacts could be kept apart keeps its people and takes pairs in one order only', () => {
  const before = migrations.findIndex(({ name }) => name.endsWith('contacts_apart'));
  const raw = new DatabaseConstructor(':memory:');
  setPragmas(raw);
  migrate(raw, migrations.slice(0, before), 1);
  const add = raw.prepare(
    `INSERT INTO contacts (id, name, name_key, state, position, added_on, created_at, changed_at)
      VALUES (?, 'Sari', 'sari', 'waiting', 'a0', '2026-03-01', 1, 1)`,
  );
  for (const id of ['a', 'b']) add.run(id);
  const people = raw.prepare('SELECT * FROM contacts ORDER BY id').all();
  expect(migrate(raw, migrations, 2)).toBe(migrations.length - before);
  expect(raw.prepare('SELECT * FROM contacts ORDER BY id').all()).toEqual(people);
  checkIntegrity(raw);
  checkSchema(raw, migrations);
  const put = raw.prepare('INSERT INTO contacts_apart VALUES (?, ?, 1)');
  put.run('a', 'b');
  expect(() => put.run('a', 'b')).toThrow('UNIQUE');
  expect(() => put.run('b', 'a')).toThrow('CHECK');
  expect(() => put.run('a', 'a')).toThrow('CHECK');
  expect(() => put.run('a', 'z')).toThrow('FOREIGN KEY');
  raw.prepare("DELETE FROM contacts WHERE id = 'b'").run();
  expect(raw.prepare('SELECT count(*) FROM contacts_apart').pluck().get()).toBe(0);
  raw.close();
});
