import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkIntegrity, checkSchema } from '#core/database/check-database.ts';
import { migrate } from '#core/database/migrate.ts';
import { migrations } from '#core/database/migrations.ts';
import { setPragmas } from '#core/database/pragmas.ts';

const before = migrations.findIndex(({ name }) => name.endsWith('learning'));

let raw: Database;
beforeEach(() => {
  raw = new DatabaseConstructor(':memory:');
  setPragmas(raw);
  migrate(raw, migrations.slice(0, before), 1);
  raw.exec(`
    INSERT INTO stages (id, name, meaning, color, position) VALUES ('s', NULL, 'saved', 'sky', 'a0');
    INSERT INTO companies (id, name, name_key, created_at, changed_at) VALUES ('c', 'PT Rimba', 'rimba', 1, 1);
    INSERT INTO applications (id, company_id, role, stage_id, stage_since, position, created_at, changed_at)
      VALUES ('a', 'c', 'Analyst', 's', '2026-03-01', 'a0', 1, 1);
    INSERT INTO contacts (id, name, name_key, state, position, added_on, created_at, changed_at)
      VALUES ('p', 'Sari', 'sari', 'waiting', 'a0', '2026-03-01', 1, 1);
    INSERT INTO activities (sequence, id, kind, happened_on, happened_at, from_meaning, to_meaning, stage_id, title, note, method, direction, person,
      result, result_on, confirmation, link, minutes, counts, created_at) VALUES
      (3, 'e3', 'stage_change', '2026-03-01', NULL, NULL, 'saved', 's', NULL, '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1),
      (7, 'e7', 'ask', '2026-03-02', 5, NULL, NULL, NULL, 'Title', 'Note', 'phone', 'out', 'Ibu', 'good', '2026-03-03', 'C1', 'https://x.example', 30, 1, 2);
    INSERT INTO activity_links VALUES ('e3', 'application', 'a'), ('e7', 'application', 'a'), ('e7', 'contact', 'p');
  `);
});
afterEach(() => raw.close());

const rowsOf = (table: string) => raw.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all();

it('a workspace from before there was learning keeps every value of every row', () => {
  const tables = ['stages', 'companies', 'applications', 'contacts', 'activities', 'activity_links'];
  const old = tables.map((table) => [table, rowsOf(table)]);
  expect(migrate(raw, migrations, 2)).toBe(migrations.length - before);
  expect(tables.map((table) => [table, rowsOf(table)])).toEqual(old);
  checkIntegrity(raw);
  checkSchema(raw, migrations);
  expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
});

it('takes the new kinds and links and refuses all others, and goes on counting its entries', () => {
  migrate(raw, migrations, 2);
  const add = (id: string, kind: string) =>
    raw
      .prepare(
        "INSERT INTO activities (id, kind, happened_on, created_at) VALUES (?, ?, '2026-03-04', 3) RETURNING sequence",
      )
      .pluck()
      .get(id, kind);
  const link = (noun: string) =>
    raw.prepare('INSERT INTO activity_links VALUES (?, ?, ?)').run('e7', noun, 'x');
  expect(['session', 'goal_reached'].map((kind) => add(kind, kind))).toEqual([8, 9]);
  link('goal');
  link('resource');
  expect(() => add('no', 'nap')).toThrow('CHECK');
  expect(() => link('planet')).toThrow('CHECK');
});

it('holds what belongs together: with a goal go its milestones, with a course its days, and never more', () => {
  migrate(raw, migrations, 2);
  raw.exec(`
    INSERT INTO goals (id, title, state, position, progress_by, created_at, changed_at) VALUES ('g', 'Goal', 'planned', 'a0', 'hours', 1, 1);
    INSERT INTO goal_milestones (id, goal_id, title, position) VALUES ('m', 'g', 'First', 'a0');
    INSERT INTO resources (id, title, kind, state, goal_id, created_at, changed_at) VALUES ('r', 'Book', 'book', 'done', 'g', 1, 1);
    INSERT INTO activities (id, kind, happened_on, created_at) VALUES ('x', 'session', '2026-03-04', 3);
    INSERT INTO lessons (id, resource_id, held_on, activity_id) VALUES ('l', 'r', '2026-03-04', 'x');
    INSERT INTO files (id, name, type, sha256, bytes, captured_at) VALUES ('f', 'a.pdf', 'application/pdf', 'h', x'25', 1);
    INSERT INTO certificates (id, title, goal_id, file_id, created_at, changed_at) VALUES ('z', 'Proof', 'g', 'f', 1, 1);
    INSERT INTO focus_timer (id, goal_id, started_at, started_on, counted_ms, seen_at, is_running) VALUES (1, 'g', 1, '2026-03-04', 0, 1, 1);
    DELETE FROM activities WHERE id = 'x';
    DELETE FROM files;
    DELETE FROM goals;
  `);
  const count = (table: string) => raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect(['goal_milestones', 'resources', 'lessons', 'certificates', 'focus_timer'].map(count)).toEqual([
    0, 1, 1, 1, 1,
  ]);
  raw.exec('DELETE FROM resources');
  expect(count('lessons')).toBe(0);
  const refused = [
    "INSERT INTO goals (id, title, state, position, progress_by, created_at, changed_at) VALUES ('h', 'x', 'maybe', 'a0', 'hours', 1, 1)",
    "INSERT INTO files (id, name, type, sha256, bytes, captured_at) VALUES ('h', 'a', 'text/html', 'h', x'25', 1)",
    "INSERT INTO focus_timer (id, started_at, started_on, counted_ms, seen_at, is_running) VALUES (2, 1, '2026-03-04', 0, 1, 1)",
    "UPDATE certificates SET expires_on = 'soon'",
  ];
  for (const statement of refused) expect(() => raw.exec(statement)).toThrow('CHECK');
});
