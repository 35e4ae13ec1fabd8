import type { FileEntry } from '@zip.js/zip.js';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import { makePrivateFile } from '../database/file-modes.ts';
import { hasTable } from '../database/has-table.ts';
import { migrate } from '../database/migrate.ts';
import { migrations } from '../database/migrations.ts';
import { rebuildSearchIndex } from '../search/search-index.ts';
import { names, type OpenManifest } from './export-formats.ts';
import type { Report } from './report.ts';
import { createRowLines } from './row-lines.ts';
import { unzipText, type ZipEntries } from './zip-file.ts';

/** Of one table. */
const mostDataBytes = 2 * 1_024 ** 3;
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
    // Exported by a program that knew more: dropping what it knew would be silent loss.
    const isUnknown = (table: string) => !tables.includes(table) || !hasTable(raw, table);
    if (Object.keys(manifest.tables).some(isUnknown)) throw new Failure('IMPORT_MALFORMED');
    for (const [index, table] of tables.entries()) {
      const entry = entries.get(names.data(table));
      const count = entry ? await fillTable(raw, table, entry) : 0;
      if (count !== (manifest.tables[table] ?? 0)) throw new Failure('IMPORT_MALFORMED');
      report({ done: index + 1, total: tables.length });
    }
    if ((raw.pragma('foreign_key_check') as unknown[]).length > 0) throw new Failure('IMPORT_MALFORMED');
    // An older one is brought up to date when it is opened, and its index with it.
    if (schemaNumber === migrations.length) rebuildSearchIndex(raw);
  } finally {
    raw.close();
  }
}

/** Returns how many rows were taken. */
async function fillTable(raw: Database, table: string, entry: FileEntry): Promise<number> {
  const take = createInserter(raw, table);
  const lines = createRowLines((rows) => raw.transaction(() => rows.forEach(take.row)).immediate());
  await unzipText(entry, mostDataBytes, lines.hear);
  lines.end();
  return take.count();
}

interface Column {
  name: string;
  type: string;
}

function createInserter(raw: Database, table: string) {
  const columns = raw.prepare<[string], Column>('SELECT name, type FROM pragma_table_info(?)').all(table);
  const list = columns.map(({ name }) => `"${name}"`).join(', ');
  const insert = raw.prepare(
    `INSERT INTO "${table}" (${list}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  let count = 0;
  return {
    row(row: unknown): void {
      count += 1;
      try {
        insert.run(readValues(row, columns));
      } catch (error) {
        const refusals = [{ field: `${table}.${count}`, reason: 'INVALID' as const }];
        throw new Failure('IMPORT_MALFORMED', { refusals }, error);
      }
    },
    count: () => count,
  };
}

function readValues(row: unknown, columns: readonly Column[]): (string | number | Buffer | null)[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new Failure('IMPORT_MALFORMED');
  const values = new Map<string, unknown>(Object.entries(row));
  const names = new Set(columns.map(({ name }) => name));
  if ([...values.keys()].some((name) => !names.has(name))) throw new Failure('IMPORT_MALFORMED');
  return columns.map(({ name, type }) => {
    const value = values.get(name) ?? null;
    if (value !== null && type.toUpperCase() === 'BLOB') return readBytes(value);
    const isText = typeof value === 'string' && value.length <= mostTextLength && !value.includes('\0');
    if (value === null || isText || Number.isSafeInteger(value)) return value as string | number | null;
    throw new Failure('IMPORT_MALFORMED');
  });
}

/** Bytes as we write them, in Base64 and nothing but that. */
function readBytes(value: unknown): Buffer {
  const bytes = typeof value === 'string' ? Buffer.from(value, 'base64') : null;
  if (!bytes || bytes.byteLength > limits.fileBytes || bytes.toString('base64') !== value)
    throw new Failure('IMPORT_MALFORMED');
  return bytes;
}
