import { closeSync, lstatSync, openSync, readSync, statSync } from 'node:fs';
import { Failure } from '#contract/failures.ts';
import { readHeaderInLog } from './inspect-log.ts';
import { applicationId } from './pragmas.ts';

/** The header of the file and that of its first page. Format: sqlite.org/fileformat2.html, sections 1.3 and 1.6. */
const headerBytes = 108;
const magic = 'SQLite format 3\0';

export type FileFinding =
  /** Nothing there that could be lost, and nothing expected: a database may be made. */
  { state: 'absent' } | { state: 'ours'; bytes: number; schemaNumber: number };

export interface Expectation {
  /** Whether a database stood here before. */
  known: boolean;
  /** Whether it was closed in order, so that there can be no log of its own. */
  closed: boolean;
  /** Newest schema this program can read. */
  supported: number;
}

/**
 * Looks at a database file before SQLite opens it. Opening first would be too late: a zero-byte file opens as a healthy
 * empty database, a missing main file makes SQLite delete the write-ahead log beside it, and a log of another time would be
 * mixed into it. Throws DATABASE_MISSING, _EMPTY, _FOREIGN, _DAMAGED or _NEWER; changes nothing.
 */
export function inspectFile(path: string, { known, closed, supported }: Expectation): FileFinding {
  const bytes = bytesOf(path);
  const logBytes = bytesOf(`${path}-wal`) ?? 0;
  if (bytes === null || bytes === 0) {
    if (known || logBytes > 0) throw new Failure(bytes === null ? 'DATABASE_MISSING' : 'DATABASE_EMPTY');
    return { state: 'absent' };
  }
  const header = readHeader(path);
  if (header.byteLength < headerBytes || header.subarray(0, 16).toString('latin1') !== magic) {
    throw new Failure(known ? 'DATABASE_DAMAGED' : 'DATABASE_FOREIGN');
  }
  const logged = readHeaderInLog(`${path}-wal`, headerBytes);
  const current = logged ?? header;
  if (current.readUInt32BE(68) !== applicationId) {
    // A first start that was killed before its first commit leaves a database without a single table.
    if (!known && logged === null && isBlank(header)) return { state: 'absent' };
    throw new Failure('DATABASE_FOREIGN');
  }
  const schemaNumber = current.readUInt32BE(60);
  if (schemaNumber > supported) {
    throw new Failure('DATABASE_NEWER', { version: { found: schemaNumber, supported } });
  }
  if ((logBytes > 0 && closed) || (logBytes === 0 && isCut(header, bytes))) {
    throw new Failure('DATABASE_DAMAGED');
  }
  return { state: 'ours', bytes, schemaNumber };
}

/** Size of a regular file; null when there is none. A folder, pipe or device in its place is not ours. */
function bytesOf(path: string): number | null {
  if (!lstatSync(path, { throwIfNoEntry: false })) return null;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Failure('DATABASE_FOREIGN');
  return found.size;
}

function readHeader(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(headerBytes);
    return header.subarray(0, readSync(file, header, 0, headerBytes, 0));
  } finally {
    closeSync(file);
  }
}

/** One page, no version, and a schema table without a row. */
function isBlank(header: Buffer): boolean {
  return header.readUInt32BE(28) <= 1 && header.readUInt32BE(60) === 0 && header.readUInt16BE(103) === 0;
}

/** quick_check does not notice when the end of the last page is missing. */
function isCut(header: Buffer, bytes: number): boolean {
  const pageBytes = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  return bytes < header.readUInt32BE(28) * pageBytes;
}
