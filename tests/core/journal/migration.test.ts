import { cpSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkIntegrity, checkSchema } from '#core/database/check-database.ts';
import { migrate } from '#core/database/migrate.ts';
import { migrations } from '#core/database/migrations.ts';
import { setPragmas } from '#core/database/pragmas.ts';
import { addEntry } from '#tests/helpers/journal.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';
import { makeFolder, removeFolder } from '#tests/helpers/workspace-folder.ts';

const before = migrations.findIndex(({ name }) => name.endsWith('journal'));

const id = (last: number) => `01a22c80-64a7-752e-a248-9b686bef2e0${last}`;
const [application, certificate, file] = [id(1), id(2), id(3)];

let folder: string;
let raw: Database;
beforeEach(() => {
  folder = makeFolder();
  raw = new DatabaseConstructor(join(folder, 'old.db'));
  setPragmas(raw);
  migrate(raw, migrations.slice(0, before), 1);
  raw.exec(`
    INSERT INTO identity (id, created_at) VALUES ('${id(0)}', 1);
    INSERT INTO stages (id, name, meaning, color, position) VALUES ('s', NULL, 'saved', 'sky', 'a0');
    INSERT INTO companies (id, name, name_key, created_at, changed_at) VALUES ('c', 'PT Rimba', 'rimba', 1, 1);
    INSERT INTO applications (id, company_id, role, stage_id, stage_since, position, notes, created_at, changed_at)
      VALUES ('${application}', 'c', 'Analyst', 's', '2026-03-01', 'a0', 'Asked about the schedule', 1, 1);
    INSERT INTO activities (id, kind, happened_on, to_meaning, stage_id, created_at) VALUES ('e', 'stage_change', '2026-03-01', 'saved', 's', 1);
    INSERT INTO activity_links VALUES ('e', 'application', '${application}');
    INSERT INTO contacts (id, name, name_key, state, position, added_on, created_at, changed_at)
      VALUES ('p', 'Sari', 'sari', 'waiting', 'a0', '2026-03-01', 1, 1);
    INSERT INTO files (id, name, type, sha256, bytes, captured_at) VALUES ('${file}', 'proof.pdf', 'application/pdf', 'h', x'255044462d', 7);
    INSERT INTO certificates (id, title, file_id, created_at, changed_at) VALUES ('${certificate}', 'Proof', '${file}', 1, 1);
    INSERT INTO search_documents (id, noun, record_id) VALUES (4, 'application', '${application}');
    INSERT INTO search_index (rowid, title, body) VALUES (4, 'Analyst PT Rimba', 'Asked about the schedule');
  `);
});
afterEach(() => {
  if (raw.open) raw.close();
  removeFolder(folder);
});

const rowsOf = (table: string) => raw.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all();

it('a workspace from before there was a journal keeps every value of every row', () => {
  const tables = [
    ...['stages', 'companies', 'applications', 'contacts', 'activities', 'activity_links'],
    ...['files', 'certificates'],
  ];
  const old = tables.map((table) => [table, rowsOf(table)]);
  expect(migrate(raw, migrations, 2)).toBe(migrations.length - before);
  expect(tables.map((table) => [table, rowsOf(table)])).toEqual(old);
  checkIntegrity(raw);
  checkSchema(raw, migrations);
  expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
});

it('opens with a search that finds what it found, feelings and factors, and a place for entries', async () => {
  raw.pragma('wal_checkpoint(TRUNCATE)');
  raw.close();
  const path = makeFolder();
  cpSync(join(folder, 'old.db'), join(path, 'langkah.db'));
  const { client, core } = createTestCore({ path });
  expect((await client.search.find({ text: 'schedule' })).map(({ id }) => id)).toEqual([application]);
  expect((await client.certificates.list({})).rows[0]?.file).toMatchObject({ byteCount: 5, capturedAt: 7 });
  const { length } = await client.marks.list({});
  expect(length).toBeGreaterThan(40);
  await addEntry(client, { text: 'first evening' });
  expect((await client.entries.list({ filter: { text: 'evening' } })).total).toBe(1);
  expect(await client.search.find({ text: 'evening' })).toEqual([]);
  core.close();
  const again = createTestCore({ path });
  expect(await again.client.marks.list({})).toHaveLength(length);
  again.core.close();
  removeFolder(path);
});

it('overwrites in the index what is taken out of it', () => {
  migrate(raw, migrations, 2);
  expect(raw.prepare("SELECT v FROM search_index_config WHERE k = 'secure-delete'").pluck().get()).toBe(1);
});

it('holds what belongs together: with an entry go its marks and files, with a contact its place, and never more', () => {
  migrate(raw, migrations, 2);
  raw.exec(`
    INSERT INTO entries (id, written_on, minute, created_at, changed_at) VALUES ('n', '2026-03-04', 1439, 1, 1), ('o', '2026-03-04', 0, 1, 1);
    INSERT INTO marks (id, kind, name, name_key, category, position) VALUES ('m', 'feeling', 'Still', 'still', 'light', 'a0');
    INSERT INTO entry_marks VALUES ('n', 'm'), ('o', 'm');
    INSERT INTO entry_files VALUES ('n', '${file}', 0), ('o', '${file}', 0);
    INSERT INTO support_people VALUES ('p', 0);
    INSERT INTO helpline_cards VALUES ('ID', '2026-03-01');
    INSERT INTO helplines (country, rank, name) VALUES ('ID', 0, 'Listeners');
    DELETE FROM entries WHERE id = 'n';
    DELETE FROM contacts;
    DELETE FROM helpline_cards;
  `);
  const count = (table: string) => raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  const tables = ['entry_marks', 'entry_files', 'marks', 'files', 'support_people', 'helplines'];
  expect(tables.map(count)).toEqual([1, 1, 1, 1, 0, 0]);
  raw.exec('DELETE FROM marks; DELETE FROM files;');
  expect(['entries', 'entry_marks', 'entry_files'].map(count)).toEqual([1, 0, 0]);
  const refused = [
    'UPDATE entries SET mood = 6',
    'UPDATE entries SET energy = 0',
    'UPDATE entries SET minute = 1440',
    "UPDATE entries SET written_on = '4 March'",
    "INSERT INTO marks (id, kind, category, position) VALUES ('x', 'feeling', 'light', 'a1')",
    "INSERT INTO marks (id, kind, name, category, position) VALUES ('x', 'weather', 'Rain', 'light', 'a1')",
    "INSERT INTO mood_words VALUES (6, 'x')",
    'INSERT INTO journal_settings (id) VALUES (2)',
  ];
  for (const statement of refused) expect(() => raw.exec(statement)).toThrow('CHECK');
});
