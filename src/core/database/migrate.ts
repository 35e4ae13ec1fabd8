import type { Database } from 'better-sqlite3';
import { Failure } from '#contract/failures.ts';
import type { Migration } from './migrations.ts';
import { applicationId } from './pragmas.ts';
import { translateError } from './translate-error.ts';

/**
 * Brings a database to the newest schema; returns how many migrations ran. All of them in one transaction or none:
 * MIGRATION_FAILED leaves the file as it was. DATABASE_NEWER and MIGRATION_FAILED are thrown before anything is written.
 *
 * Drizzle's own migrator is not used: it switches foreign keys off inside its transaction, where SQLite ignores that, so a
 * rebuilt parent table loses its children; and it skips a migration older than the newest applied one.
 */
export function migrate(raw: Database, migrations: readonly Migration[], now: number): number {
  const applied = readApplied(raw);
  const known = raw.pragma('user_version', { simple: true }) as number;
  if (known > migrations.length) {
    throw new Failure('DATABASE_NEWER', { version: { found: known, supported: migrations.length } });
  }
  if (known !== applied.length || applied.some((row, index) => !isSame(row, migrations[index]))) {
    throw new Failure(
      'MIGRATION_FAILED',
      undefined,
      new Error('applied migrations are not those of this program'),
    );
  }
  const pending = migrations.slice(applied.length);
  if (pending.length === 0) return 0;
  // Outside the transaction: inside, SQLite ignores it, and rebuilding a table would delete its children.
  raw.pragma('foreign_keys = OFF');
  try {
    raw.transaction(() => applyAll(raw, pending, now)).immediate();
  } catch (cause) {
    // A full disk says nothing about the data.
    throw translateError(cause) ?? new Failure('MIGRATION_FAILED', undefined, cause);
  } finally {
    raw.pragma('foreign_keys = ON');
  }
  return pending.length;
}

interface Applied {
  number: number;
  name: string;
  hash: string;
}

function readApplied(raw: Database): Applied[] {
  const table = raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'applied_migrations'").get();
  if (!table) return [];
  return raw.prepare<[], Applied>('SELECT number, name, hash FROM applied_migrations ORDER BY number').all();
}

function isSame(row: Applied, migration: Migration | undefined): boolean {
  return migration?.number === row.number && migration.name === row.name && migration.hash === row.hash;
}

function applyAll(raw: Database, pending: readonly Migration[], now: number): void {
  raw.exec(
    'CREATE TABLE IF NOT EXISTS applied_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, applied_at INTEGER NOT NULL)',
  );
  const record = raw.prepare(
    'INSERT INTO applied_migrations (number, name, hash, applied_at) VALUES (?, ?, ?, ?)',
  );
  for (const migration of pending) {
    const before = countRows(raw);
    for (const statement of migration.statements) raw.exec(statement);
    const after = countRows(raw);
    for (const [table, count] of before) {
      if (after.has(table) && (after.get(table) ?? 0) < count) {
        throw new Error(`migration ${migration.name} lost rows of ${table}`);
      }
    }
    record.run(migration.number, migration.name, migration.hash, now);
  }
  if ((raw.pragma('foreign_key_check') as unknown[]).length > 0) throw new Error('foreign keys do not hold');
  raw.pragma(`application_id = ${applicationId}`);
  raw.pragma(`user_version = ${pending.at(-1)?.number ?? 0}`);
}

/** Rows of every ordinary table: a rebuild that loses some must not be committed. SQLite's own count indexes and the like. */
function countRows(raw: Database): Map<string, number> {
  const tables = raw
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*'",
    )
    .all();
  return new Map(
    tables.map(({ name }) => [
      name,
      (raw.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${name}"`).get() ?? { n: 0 }).n,
    ]),
  );
}
