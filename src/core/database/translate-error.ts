import { Failure } from '#contract/failures.ts';

/** A place where nothing can be written: no right, no folder, or a name that the file system does not take. */
const cannotWrite = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENAMETOOLONG']);

/** The failure that an error of SQLite or of the file system means; null when it is something else. */
export function translateError(error: unknown): Failure | null {
  if (error instanceof Failure) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return null;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'SQLITE_IOERR_SHMSIZE') {
    return new Failure('DISK_FULL', undefined, error);
  }
  if (code === 'SQLITE_READONLY_DBMOVED') return new Failure('DATABASE_MOVED', undefined, error);
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || cannotWrite.has(code)) {
    return new Failure('READ_ONLY', undefined, error);
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new Failure('IN_USE', undefined, error);
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new Failure('DATABASE_DAMAGED', undefined, error);
  }
  // A commit that reported an I/O error may still be on disk: it has to be read again.
  if (code.startsWith('SQLITE_IOERR')) return new Failure('SAVE_UNKNOWN', undefined, error);
  return null;
}
