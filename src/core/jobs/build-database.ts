import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { Failure } from '#contract/failures.ts';
import { makePrivateFile } from '../database/file-modes.ts';
import { migrate } from '../database/migrate.ts';
import { migrations } from '../database/migrations.ts';
import { names, type OpenManifest } from './export-formats.ts';
import type { Report } from './report.ts';
import { unzipText, type ZipEntries } from './zip-file.ts';

/** A file of JSON; what is larger does not fit into the process that reads it. */
const mostJsonBytes = 100 * 1_048_576;
const mostTextLength = 2_097_152;

export interface Building {
  entries: ZipEntries;
  manifest: OpenManifest;
  into: string;
  tables: string[];
  report: Report;
}

/**
 * Makes a database of the tables of an open export, at the schema the export was made with; opening it brings it up to date. Only columns that
 * this schema has are taken, and every value must be one that it allows. Throws IMPORT_MALFORMED with the table and number of the first row that is
 * refused, IMPORT_TOO_LARGE, DATABASE_NEWER.
 */
export async function buildDatabase({ entries, manifest, into, tables, report }: Building): Promise<void> {
  const { schemaNumber, database } = manifest;
  if (schemaNumber > migrations.length)
    throw new Failure('DATABASE_NEWER', { version: { found: schemaNumber, supported: migrations.length } });
  makePrivateFile(into);
  const raw = new DatabaseConstructor(into);
  try {
    migrate(raw, migrations.slice(0, schemaNumber), Date.parse(manifest.madeAt));
    raw.pragma('foreign_keys = OFF');
    raw.prepare('INSERT INTO identity (id, created_at) VALUES (?, ?)').run(database.id, database.createdAt);
    for (const [index, table] of tables.entries()) {
      const entry = entries.get(names.data(table));
      const rows = entry ? parseRows(await unzipText(entry, mostJsonBytes)) : [];
      raw.transaction(() => fillTable(raw, table, rows)).immediate();
      report({ done: index + 1, total: tables.length });
    }
    if ((raw.pragma('foreign_key_check') as unknown[]).length > 0) throw new Failure('IMPORT_MALFORMED');
  } finally {
    raw.close();
  }
}

function parseRows(text: string): unknown[] {
  const rows: unknown = JSON.parse(text);
  if (!Array.isArray(rows)) throw new Failure('IMPORT_MALFORMED');
  return rows;
}

function fillTable(raw: Database, table: string, rows: readonly unknown[]): void {
  const columns = raw.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  // Exported by a program that knew more: dropping what it knew would be silent loss.
  if (columns.length === 0 && rows.length > 0) throw new Failure('IMPORT_MALFORMED');
  if (columns.length === 0) return;
  const list = columns.map((column) => `"${column}"`).join(', ');
  const insert = raw.prepare(
    `INSERT INTO "${table}" (${list}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (const [index, row] of rows.entries()) {
    try {
      insert.run(readValues(row, columns));
    } catch (error) {
      throw new Failure(
        'IMPORT_MALFORMED',
        { refusals: [{ field: `${table}.${index + 1}`, reason: 'INVALID' }] },
        error,
      );
    }
  }
}

function readValues(row: unknown, columns: readonly string[]): (string | number | null)[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new Failure('IMPORT_MALFORMED');
  const values = new Map<string, unknown>(Object.entries(row));
  if ([...values.keys()].some((name) => !columns.includes(name))) throw new Failure('IMPORT_MALFORMED');
  return columns.map((column) => {
    const value = values.get(column) ?? null;
    const isText = typeof value === 'string' && value.length <= mostTextLength && !value.includes('\0');
    if (value === null || isText || Number.isSafeInteger(value)) return value as string | number | null;
    throw new Failure('IMPORT_MALFORMED');
  });
}
