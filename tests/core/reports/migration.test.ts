import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkIntegrity, checkSchema } from '#core/database/check-database.ts';
import { migrate } from '#core/database/migrate.ts';
import { migrations } from '#core/database/migrations.ts';
import { setPragmas } from '#core/database/pragmas.ts';

const before = migrations.findIndex(({ name }) => name.endsWith('evidence_and_rules'));
const id = (last: number) => `01a22c80-64a7-752e-a248-9b686bef2e0${last}`;

let raw: Database;
beforeEach(() => {
  raw = new DatabaseConstructor(':memory:');
  setPragmas(raw);
  migrate(raw, migrations.slice(0, before), 1);
  raw.exec(`
    INSERT INTO identity (id, created_at) VALUES ('${id(0)}', 1);
    INSERT INTO stages (id, name, meaning, color, position) VALUES ('s', NULL, 'saved', 'sky', 'a0');
    INSERT INTO companies (id, name, name_key, created_at, changed_at) VALUES ('c', 'PT Rimba', 'rimba', 1, 1);
    INSERT INTO applications (id, company_id, role, stage_id, stage_since, position, notes, created_at, changed_at)
      VALUES ('${id(1)}', 'c', 'Analyst', 's', '2026-03-01', 'a0', 'Asked', 1, 1);
    INSERT INTO activities (id, kind, happened_on, to_meaning, stage_id, created_at)
      VALUES ('${id(2)}', 'stage_change', '2026-03-01', 'saved', 's', 1);
    INSERT INTO activity_links VALUES ('${id(2)}', 'application', '${id(1)}');
    INSERT INTO files (id, name, type, sha256, bytes, captured_at)
      VALUES ('${id(3)}', 'proof.pdf', 'application/pdf', 'h', x'255044462d', 7);
  `);
});
afterEach(() => raw.close());

const rowsOf = (table: string) => raw.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all();

it('a workspace from before reports had presets and proof keeps every value of every row', () => {
  const tables = ['stages', 'companies', 'applications', 'activities', 'activity_links', 'files'];
  const old = tables.map((table) => [table, rowsOf(table)]);
  expect(migrate(raw, migrations, 2)).toBe(migrations.length - before);
  expect(tables.map((table) => [table, rowsOf(table)])).toEqual(old);
  checkIntegrity(raw);
  checkSchema(raw, migrations);
});

it('an entry of before can have proof, which goes with it', () => {
  migrate(raw, migrations, 2);
  raw.prepare('INSERT INTO activity_files (activity_id, file_id, rank) VALUES (?, ?, 0)').run(id(2), id(3));
  raw.prepare('DELETE FROM activities WHERE id = ?').run(id(2));
  expect(rowsOf('activity_files')).toEqual([]);
});
