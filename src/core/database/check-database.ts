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
    .prepare<[], { name: string; rootpage: number }>(
      "SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'",
    )
    .all();
  const stored = tables.filter(({ rootpage }) => rootpage > 0);
  // The full-text index is no table of its own: it is enough that it can be asked.
  for (const { name } of tables.filter(({ rootpage }) => rootpage === 0))
    raw.prepare(`SELECT 1 FROM "${name}" LIMIT 1`).get();
  return (
    stored.every(({ name }) => raw.pragma(`quick_check('${name}')`, { simple: true }) === 'ok') &&
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

/** With the names as SQLite has them, too: they stand in the file apart from the statements. */
function readSchema(raw: Database): string {
  const rows = raw
    .prepare<[], { type: string; name: string; table: string; sql: string | null }>(
      'SELECT type, name, tbl_name AS "table", sql FROM sqlite_schema ORDER BY type, name',
    )
    .all();
  return rows
    .map(({ type, name, table, sql }) => [type, name, table, sql?.replace(/\s+/g, ' ')].join(' '))
    .join('\n');
}
