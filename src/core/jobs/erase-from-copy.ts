import { copyFileSync, rmSync } from 'node:fs';
import DatabaseConstructor from 'better-sqlite3';
import { Failure } from '#contract/failures.ts';
import type { TrashRef } from '#contract/trash.ts';
import { makePrivate, makePrivateFile } from '../database/file-modes.ts';
import { eraseFromIndex } from '../erasure/erase-from-index.ts';
import { eraseRecords, holdsRecords } from '../erasure/erase-records.ts';
import { type CopyFacts, readCopy } from './check-copy.ts';

export interface CopyToErase {
  /** The copy as it is. Never changed. */
  from: string;
  /** Where it is written without the records; `scratch` is used on the way and removed. Neither is there yet. */
  to: string;
  scratch: string;
  /** What was written down of the copy when it was made. */
  sha256: string;
  /** The newest schema that is known: in a newer one something may lie where nobody looks. */
  supported: number;
  tables: string[];
  refs: TrashRef[];
}

/**
 * As a job: writes a copy anew without these records and everything that belongs only to them, and reads the new one from end to end.
 * Throws BACKUP_INVALID for a copy that is not whole or not ours, and when the new one does not hold exactly what it should.
 */
export function eraseFromCopy(copy: CopyToErase): CopyFacts {
  const { from, to, scratch, tables, refs } = copy;
  const before = readCopy({ path: from, tables });
  if (before.sha256 !== copy.sha256 || before.schemaNumber > copy.supported)
    throw new Failure('BACKUP_INVALID');
  let expected: Record<string, number>;
  try {
    copyFileSync(from, scratch);
    makePrivate(scratch);
    expected = eraseIn(scratch, to, Object.keys(before.tables), refs);
  } finally {
    rmSync(scratch, { force: true });
  }
  const after = readCopy({ path: to, tables });
  const isComplete = Object.entries(expected).every(([name, count]) => after.tables[name]?.count === count);
  const isSame = after.databaseId === before.databaseId && after.schemaNumber === before.schemaNumber;
  if (!isComplete || !isSame) throw new Failure('BACKUP_INVALID');
  return after;
}

/** Returns how many rows each table has left. */
function eraseIn(scratch: string, to: string, tables: string[], refs: TrashRef[]): Record<string, number> {
  const raw = new DatabaseConstructor(scratch, { fileMustExist: true });
  try {
    for (const pragma of ['trusted_schema = OFF', 'cell_size_check = ON', 'foreign_keys = ON'])
      raw.pragma(pragma);
    raw.pragma('secure_delete = ON');
    // Whatever becomes of this file, nobody opens it again: a journal beside it would only be one more file with the text in it.
    for (const pragma of ['journal_mode = MEMORY', 'temp_store = MEMORY', 'synchronous = OFF'])
      raw.pragma(pragma);
    raw
      .transaction(() => {
        eraseRecords(raw, refs);
        eraseFromIndex(raw);
      })
      .immediate();
    if (holdsRecords(raw, refs)) throw new Failure('BACKUP_INVALID');
    makePrivateFile(to);
    raw.prepare('VACUUM INTO ?').run(to);
    const count = (name: string) => raw.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number;
    return Object.fromEntries(tables.map((name) => [name, count(name)]));
  } finally {
    raw.close();
  }
}
