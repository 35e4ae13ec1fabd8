import { statSync } from 'node:fs';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { type CsvCell, writeCsv } from '../reports/formats/write-csv.ts';
import { readCopy } from './check-copy.ts';
import { names, type OpenManifest } from './export-formats.ts';
import type { Packing } from './pack-bundle.ts';
import type { Report } from './report.ts';
import { journalTableNames, takeOutJournal } from './take-out-journal.ts';
import { textContent, textsContent } from './zip-contents.ts';
import { writeZip, type ZipContent } from './zip-file.ts';

export interface OpenPacking extends Packing {
  /** What the archive says of itself, in the language of the person. */
  readme: string;
  withJournal: boolean;
}

/** As a job: writes everything as JSON and CSV. Rows come in the order of their keys, so that two exports of the same records are equal. */
export async function packOpen(
  { database, to, madeAt, appVersion, readme, withJournal, ...packing }: OpenPacking,
  report: Report,
): Promise<{ bytes: number }> {
  if (!withJournal) takeOutJournal(database);
  const tables = packing.tables.filter((table) => withJournal || !journalTableNames.includes(table));
  const facts = readCopy({ path: database, tables });
  const raw = new DatabaseConstructor(database, { readonly: true, fileMustExist: true });
  try {
    const createdAt = raw.prepare<[], number>('SELECT created_at FROM identity').pluck().get() ?? 0;
    const manifest: OpenManifest = {
      format: 'langkah-open',
      version: 1,
      schemaNumber: facts.schemaNumber,
      appVersion,
      madeAt: new Date(madeAt).toISOString(),
      database: { id: facts.databaseId, createdAt },
      journal: withJournal,
      tables: Object.fromEntries(Object.entries(facts.tables).map(([name, { count }]) => [name, count])),
    };
    const share = Math.ceil(facts.bytes / Math.max(1, tables.length * 2));
    const contents: ZipContent[] = [
      textContent(names.open, `${JSON.stringify(manifest, null, 2)}\n`),
      textContent('README.txt', readme),
      ...Object.keys(facts.tables).flatMap((table) => [
        textsContent(names.data(table), () => jsonLines(raw, table), share),
        textsContent(names.csv(table), () => csvLines(raw, table), share),
      ]),
    ];
    await writeZip(to, contents, { madeAt, report });
    return { bytes: statSync(to).size };
  } finally {
    raw.close();
  }
}

type Row = Record<string, CsvCell | Uint8Array>;

/** Rows of a table in the order of its key. */
function rowsOf(raw: Database, table: string): IterableIterator<Row> {
  const keys = raw
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table);
  const order = keys.map((key) => `"${key}"`).join(', ');
  return raw.prepare<[], Row>(`SELECT * FROM "${table}" ORDER BY ${order}`).iterate();
}

function* jsonLines(raw: Database, table: string): Generator<string> {
  let separator = '[\n';
  for (const row of rowsOf(raw, table)) {
    yield separator + JSON.stringify(toPlain(row));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** JSON has no bytes: they are written as Base64. Left to itself, a Buffer would become an array of numbers. */
function toPlain(row: Row): Record<string, CsvCell> {
  const values = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? base64Of(value) : value,
  ]);
  return Object.fromEntries(values);
}

const base64Of = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

function* csvLines(raw: Database, table: string): Generator<string> {
  const columns = raw
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY cid')
    .pluck()
    .all(table);
  yield writeCsv([columns], { bom: true });
  // What a spreadsheet cannot hold, it is spared.
  const toCell = (value: Row[string] | undefined) => (value instanceof Uint8Array ? null : (value ?? null));
  for (const row of rowsOf(raw, table)) yield writeCsv([columns.map((column) => toCell(row[column]))]);
}
