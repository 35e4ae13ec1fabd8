import { closeSync, lstatSync, openSync, readSync, statSync } from 'node:fs';
import { Failure } from '#contract/failures.ts';
import { readVersionInLog } from './inspect-log.ts';
import { applicationId } from './pragmas.ts';

const headerBytes = 100;
const magic = 'SQLite format 3\0';

export type FileFinding =
  /** Nothing there and nothing expected: a database may be made. */
  { state: 'absent' } | { state: 'ours'; bytes: number; schemaNumber: number };

/**
 * Looks at a database file before SQLite opens it. Opening first would be too late: a zero-byte file opens as a healthy
 * empty database, and a missing main file makes SQLite delete the write-ahead log beside it.
 * Throws DATABASE_MISSING, DATABASE_EMPTY, DATABASE_FOREIGN or DATABASE_NEWER; changes nothing.
 */
export function inspectFile(path: string, expected: boolean, supported: number): FileFinding {
  const main = bytesOf(path);
  const log = bytesOf(`${path}-wal`);
  if (main === null) {
    if (expected || (log ?? 0) > 0) throw new Failure('DATABASE_MISSING');
    return { state: 'absent' };
  }
  if (main === 0) throw new Failure('DATABASE_EMPTY');
  const header = readHeader(path);
  if (header.byteLength < headerBytes || header.subarray(0, 16).toString('latin1') !== magic) {
    throw new Failure('DATABASE_FOREIGN');
  }
  const schemaNumber = readVersionInLog(`${path}-wal`) ?? header.readUInt32BE(60);
  // A database whose very first commit is still in the log has no application id in its main file yet.
  if (header.readUInt32BE(68) !== applicationId && !(header.readUInt32BE(68) === 0 && (log ?? 0) > 0)) {
    throw new Failure('DATABASE_FOREIGN');
  }
  if (schemaNumber > supported) {
    throw new Failure('DATABASE_NEWER', { version: { found: schemaNumber, supported } });
  }
  return { state: 'ours', bytes: main, schemaNumber };
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
