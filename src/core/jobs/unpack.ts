import {
  closeSync,
  copyFileSync,
  existsSync,
  lstatSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import DatabaseConstructor from 'better-sqlite3';
import { Failure } from '#contract/failures.ts';
import { checkSchema } from '../database/check-database.ts';
import { migrations } from '../database/migrations.ts';
import { buildDatabase } from './build-database.ts';
import { type CopyFacts, readCopy } from './check-copy.ts';
import { bundleManifest, names, openManifest } from './export-formats.ts';
import type { Report } from './report.ts';
import { readZip, unzipFile, unzipText, type ZipEntries } from './zip-file.ts';

export interface Unpacking {
  /** A file that came from anywhere. */
  path: string;
  /** The database that is made of it; nothing is there yet. */
  into: string;
  tables: string[];
}

export interface Unpacked {
  kind: 'bundle' | 'open' | 'database';
  /** null where the file does not say. */
  madeAt: number | null;
  appVersion: string | null;
  hasJournal: boolean;
  facts: CopyFacts;
}

const mostManifestBytes = 65_536;
/** Attachments may come to two gigabytes. */
const mostDatabaseBytes = 4 * 1_024 ** 3;

/**
 * As a job: makes a database of a `.langkah-backup`, of an open export or of a database file, and reads all of it. What it holds besides tables that
 * we made ourselves (a trigger, a view) makes it BACKUP_INVALID. Throws IMPORT_MALFORMED, IMPORT_TOO_LARGE, BACKUP_INVALID, DATABASE_NEWER,
 * DISK_FULL.
 */
export async function unpack({ path, into, tables }: Unpacking, report: Report): Promise<Unpacked> {
  if (!lstatSync(path).isFile()) throw new Failure('IMPORT_UNSUPPORTED');
  try {
    const { sha256, ...found } = await unpackInto(path, into, tables, report);
    checkVersion(into);
    const facts = readCopy({ path: into, tables }, report);
    if (sha256 !== null && sha256 !== facts.sha256) throw new Failure('BACKUP_INVALID');
    return { ...found, facts };
  } catch (error) {
    rmSync(into, { force: true });
    throw error;
  }
}

type Found = Omit<Unpacked, 'facts'> & {
  /** What the database should be, if it was written down. */ sha256: string | null;
};

async function unpackInto(path: string, into: string, tables: string[], report: Report): Promise<Found> {
  const start = readStart(path);
  if (start.startsWith('SQLite format 3\0')) {
    if (statSync(path).size > mostDatabaseBytes)
      throw new Failure('IMPORT_TOO_LARGE', { limit: mostDatabaseBytes });
    copyWithLog(path, into);
    return { kind: 'database', madeAt: null, appVersion: null, hasJournal: true, sha256: null };
  }
  if (!start.startsWith('PK')) throw new Failure('IMPORT_UNSUPPORTED');
  return readZip(path, (entries) =>
    entries.has(names.open) ? unpackOpen(entries, into, tables, report) : unpackBundle(entries, into, report),
  );
}

/** A database that was copied while it was open has its newest changes in the log beside it. */
function copyWithLog(path: string, into: string): void {
  copyFileSync(path, into);
  if (!existsSync(`${path}-wal`)) return;
  copyFileSync(`${path}-wal`, `${into}-wal`);
  const raw = new DatabaseConstructor(into, { fileMustExist: true });
  try {
    raw.pragma('wal_checkpoint(TRUNCATE)');
    raw.pragma('journal_mode = DELETE');
  } catch (error) {
    throw new Failure('BACKUP_INVALID', undefined, error);
  } finally {
    raw.close();
    rmSync(`${into}-wal`, { force: true });
    rmSync(`${into}-shm`, { force: true });
  }
}

async function unpackBundle(entries: ZipEntries, into: string, report: Report): Promise<Found> {
  const manifest = await readManifest(entries, names.bundle, bundleManifest);
  const database = entries.get(names.database);
  if (!database) throw new Failure('IMPORT_UNSUPPORTED');
  await unzipFile(database, into, { most: mostDatabaseBytes, report });
  const { madeAt, appVersion, sha256 } = manifest;
  return { kind: 'bundle', madeAt: Date.parse(madeAt), appVersion, hasJournal: true, sha256 };
}

async function unpackOpen(
  entries: ZipEntries,
  into: string,
  tables: string[],
  report: Report,
): Promise<Found> {
  const manifest = await readManifest(entries, names.open, openManifest);
  await buildDatabase({ entries, manifest, into, tables, report });
  return {
    kind: 'open',
    madeAt: Date.parse(manifest.madeAt),
    appVersion: manifest.appVersion,
    hasJournal: manifest.journal,
    sha256: null,
  };
}

async function readManifest<T>(
  entries: ZipEntries,
  name: string,
  schema: { safeParse(value: unknown): { success: boolean; data?: T } },
): Promise<T> {
  const entry = entries.get(name);
  if (!entry) throw new Failure('IMPORT_UNSUPPORTED');
  let text = '';
  await unzipText(entry, mostManifestBytes, (part) => {
    text += part;
  });
  const { data } = schema.safeParse(JSON.parse(text));
  if (data === undefined) throw new Failure('IMPORT_MALFORMED');
  return data;
}

/** Throws DATABASE_NEWER, and BACKUP_INVALID for anything but the schema of its number. */
function checkVersion(path: string): void {
  const raw = new DatabaseConstructor(path, { readonly: true, fileMustExist: true });
  try {
    const found = raw.pragma('user_version', { simple: true }) as number;
    if (found > migrations.length)
      throw new Failure('DATABASE_NEWER', { version: { found, supported: migrations.length } });
    checkSchema(raw, migrations.slice(0, found));
  } catch (error) {
    if (error instanceof Failure && error.code === 'DATABASE_NEWER') throw error;
    throw new Failure('BACKUP_INVALID', undefined, error);
  } finally {
    raw.close();
  }
}

function readStart(path: string): string {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(16);
    return start.subarray(0, readSync(file, start, 0, 16, 0)).toString('latin1');
  } finally {
    closeSync(file);
  }
}
