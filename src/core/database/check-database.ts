import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { Failure } from '#contract/failures.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations.ts';

/**
 * Reads every table for damage: its pages, its indexes, its foreign keys. Throws DATABASE_DAMAGED. About 1 ms a MiB. Table by table,
 * because a check of the whole file would also compare the full-text index with the texts, which takes four times as long as all the
 * rest; the tables that this index is stored in are checked like the others, and it can be made anew at any time.
 */
export function checkIntegrity(raw: Database): void {
  try {
    if (isSound(raw)) return;
  } catch (error) {
    // One letter of the schema may be another one: then a question that is always asked has no answer.
    if ((error as { code?: unknown }).code !== 'SQLITE_ERROR') throw error;
  }
  throw new Failure('DATABASE_DAMAGED');
}

function isSound(raw: Database): boolean {
  const tables = raw
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")
    .all();
  return (
    tables.every(({ name }) => raw.pragma(`quick_check('${name}')`, { simple: true }) === 'ok') &&
    (raw.pragma('foreign_key_check') as unknown[]).length === 0
  );
}

/**
 * Compares the schema with the one that the migrations make, so that a file with a foreign trigger, view or table is never
 * used. Throws DATABASE_FOREIGN.
 */
export function checkSchema(raw: Database, migrations: readonly Migration[]): void {
  const model = new DatabaseConstructor(':memory:');
  try {
    migrate(model, migrations, 0);
    if (readSchema(model) !== readSchema(raw)) throw new Failure('DATABASE_FOREIGN');
  } finally {
    model.close();
  }
}

function readSchema(raw: Database): string {
  const rows = raw
    .prepare<[], { sql: string }>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name')
    .all();
  return rows.map(({ sql }) => sql.replace(/\s+/g, ' ')).join('\n');
}
