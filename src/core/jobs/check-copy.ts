import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { Failure } from '#contract/failures.ts';
import { hasTable } from '../database/has-table.ts';
import { hashFile } from '../database/hash-file.ts';
import { applicationId } from '../database/pragmas.ts';
import { translateError } from '../database/translate-error.ts';
import type { Report } from './report.ts';

/** What is known of a copy after it was read from its first byte to its last. */
export interface CopyFacts {
  bytes: number;
  sha256: string;
  databaseId: string;
  schemaNumber: number;
  /** For each table of the person: how many rows, and a hash over all their values in the order of their keys. */
  tables: Record<string, { count: number; sha256: string }>;
}

export interface CopyToCheck {
  path: string;
  /** Names of the tables of the person that this schema has, or may have. */
  tables: string[];
}

/** As a job. */
export const checkCopy = (copy: CopyToCheck, report: Report): CopyFacts => readCopy(copy, report);

/**
 * Opens a copy of a database for reading only and reads all of it: integrity of every page and index, references, identity, rows. Throws
 * BACKUP_INVALID for anything that is not a whole database of ours, NOT_FOUND, and what keeps this machine from reading: DISK_FULL, SAVE_UNKNOWN. Changes nothing. `report` hears of the steps.
 */
export function readCopy({ path, tables }: CopyToCheck, report: Report = () => {}): CopyFacts {
  const raw = open(path);
  try {
    raw.pragma('trusted_schema = OFF');
    raw.pragma('cell_size_check = ON');
    if (raw.pragma('application_id', { simple: true }) !== applicationId) throw new Failure('BACKUP_INVALID');
    const isWhole = raw.pragma('integrity_check(1)', { simple: true }) === 'ok';
    if (!isWhole || (raw.pragma('foreign_key_check') as unknown[]).length > 0)
      throw new Failure('BACKUP_INVALID');
    // The check of the pages is about half of the work, the hashes of file and rows are the other.
    const names = tables.filter((name) => hasTable(raw, name));
    const total = 2 * (names.length + 1);
    let done = total / 2;
    const step = <T>(value: T): T => {
      done += 1;
      report({ done, total });
      return value;
    };
    report({ done, total });
    return {
      bytes: statSync(path).size,
      sha256: step(hashFile(path)),
      databaseId: String(raw.prepare('SELECT id FROM identity').pluck().get() ?? ''),
      schemaNumber: raw.pragma('user_version', { simple: true }) as number,
      tables: Object.fromEntries(names.map((name) => [name, step(hashTable(raw, name))])),
    };
  } catch (error) {
    throw nameFailure(error);
  } finally {
    raw.close();
  }
}

function open(path: string): Database {
  try {
    return new DatabaseConstructor(path, { readonly: true, fileMustExist: true });
  } catch (error) {
    // SQLite does not tell a file that is not there from one that cannot be read.
    if (!existsSync(path)) throw new Failure('NOT_FOUND', undefined, error);
    throw nameFailure(error);
  }
}

/** What the machine lacks at the moment says nothing about the copy. */
function nameFailure(error: unknown): Failure {
  const known = translateError(error);
  const isAboutMachine = known && ['DISK_FULL', 'SAVE_UNKNOWN', 'IN_USE'].includes(known.code);
  if (error instanceof Failure || isAboutMachine) return known ?? (error as Failure);
  return new Failure('BACKUP_INVALID', undefined, error);
}

/** Over the values as SQLite writes them as literals: independent of where a row lies in the file. */
function hashTable(raw: Database, name: string): { count: number; sha256: string } {
  const columns = raw.prepare('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid').all(name) as {
    name: string;
    pk: number;
  }[];
  const literals = columns.map((column) => `quote("${column.name}")`).join(` || ',' || `);
  const keys = columns.filter(({ pk }) => pk > 0).map((column) => `"${column.name}"`);
  const hash = createHash('sha256');
  let count = 0;
  for (const row of raw
    .prepare(`SELECT ${literals} FROM "${name}" ORDER BY ${keys.join(', ')}`)
    .pluck()
    .iterate()) {
    hash.update(`${row}\n`);
    count += 1;
  }
  return { count, sha256: hash.digest('hex') };
}
