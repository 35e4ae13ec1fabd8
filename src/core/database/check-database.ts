import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { Failure } from '#contract/failures.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations.ts';

/** Reads the file for damage: pages, indexes and foreign keys. Throws DATABASE_DAMAGED. About 3 ms a MiB. */
export function checkIntegrity(raw: Database): void {
  const found = raw.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok' || (raw.pragma('foreign_key_check') as unknown[]).length > 0) {
    throw new Failure('DATABASE_DAMAGED');
  }
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
