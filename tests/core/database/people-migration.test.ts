import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkIntegrity, checkSchema } from '#core/database/check-database.ts';
import { migrate } from '#core/database/migrate.ts';
import { migrations } from '#core/database/migrations.ts';
import { setPragmas } from '#core/database/pragmas.ts';

const before = migrations.findIndex(({ name }) => name.endsWith('contacts_and_communities'));

let raw: Database;
beforeEach(() => {
  raw = new DatabaseConstructor(':memory:');
  setPragmas(raw);
  migrate(raw, migrations.slice(0, before), 1);
  raw.exec(`
    INSERT INTO identity (id, created_at) VALUES ('i', 1);
    INSERT INTO stages (id, name, meaning, color, position) VALUES ('s', NULL, 'saved', 'sky', 'a0');
    INSERT INTO companies (id, name, name_key, created_at, changed_at) VALUES ('c', 'PT Rimba', 'rimba', 1, 1);
    INSERT INTO tags VALUES ('t', 'Remote', 'remote', 'sky');
    INSERT INTO applications (id, company_id, role, stage_id, stage_since, position, created_at, changed_at)
      VALUES ('a', 'c', 'Analyst', 's', '2026-03-01', 'a0', 1, 1);
    INSERT INTO application_tags VALUES ('a', 't');
    INSERT INTO activities (sequence, id, kind, happened_on, happened_at, from_meaning, to_meaning, stage_id, title, note, method, person, result,
      result_on, confirmation, link, minutes, counts, created_at) VALUES
      (3, 'e3', 'stage_change', '2026-03-01', NULL, NULL, 'saved', 's', NULL, '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1),
      (7, 'e7', 'call', '2026-03-02', 5, NULL, NULL, NULL, 'Title', 'Note', 'phone', 'Ibu', 'good', '2026-03-03', 'C1', 'https://x.example', 30, 1, 2);
    INSERT INTO activity_links VALUES ('e3', 'application', 'a'), ('e7', 'application', 'a'), ('e7', 'company', 'c');
  `);
});
afterEach(() => raw.close());

const rowsOf = (table: string) => raw.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all() as object[];
const tables = [
  'identity',
  'stages',
  'companies',
  'tags',
  'applications',
  'application_tags',
  'activities',
  'activity_links',
];

describe('a workspace from before there were contacts', () => {
  it('keeps every value of every row', () => {
    const old = Object.fromEntries(tables.map((table) => [table, rowsOf(table)]));
    expect(migrate(raw, migrations, 2)).toBe(migrations.length - before);
    const added: Record<string, object> = { tags: { interval_days: null }, activities: { direction: null } };
    for (const table of tables) {
      const expected = (old[table] ?? []).map((row) => ({ ...row, ...added[table] }));
      expect([table, rowsOf(table)]).toEqual([table, expected]);
    }
    checkIntegrity(raw);
    checkSchema(raw, migrations);
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('goes on counting its entries, takes the new kinds and links, and refuses all others', () => {
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
    expect(['ask', 'thanks', 'introduction', 'visit'].map((kind, index) => add(`n${index}`, kind))).toEqual([
      8, 9, 10, 11,
    ]);
    link('contact');
    link('community');
    expect(() => add('no', 'gossip')).toThrow('CHECK');
    expect(() => link('planet')).toThrow('CHECK');
    raw.prepare("DELETE FROM activities WHERE id = 'e7'").run();
    expect(raw.prepare('SELECT count(*) FROM activity_links').pluck().get()).toBe(1);
    raw.prepare("DELETE FROM stages WHERE id = 'none'").run();
    expect(() => raw.prepare("DELETE FROM stages WHERE id = 's'").run()).toThrow('FOREIGN KEY');
  });

  it('has nothing of a half of it when one step fails', () => {
    const [first, second] = migrations.slice(before);
    if (!first || !second) throw new Error('both steps are needed');
    const broken = { ...second, statements: [...second.statements, 'NOT SQL'] };
    expect(() => migrate(raw, [...migrations.slice(0, before), first, broken], 2)).toThrow(
      'MIGRATION_FAILED',
    );
    expect(raw.pragma('user_version', { simple: true })).toBe(before);
    checkSchema(raw, migrations.slice(0, before));
    expect(rowsOf('activities')).toHaveLength(2);
  });
});
