import DatabaseConstructor from 'better-sqlite3';
import type { TrashRef } from '#contract/trash.ts';
import { holdsRecords } from '../erasure/erase-records.ts';

/**
 * As a job: which of these copies hold one of these records. One that cannot be read counts as one that does: nobody knows what lies in it.
 * Changes nothing.
 */
export function findHolders({ paths, refs }: { paths: string[]; refs: TrashRef[] }): string[] {
  return paths.filter((path) => {
    try {
      const raw = new DatabaseConstructor(path, { readonly: true, fileMustExist: true });
      try {
        raw.pragma('trusted_schema = OFF');
        raw.pragma('cell_size_check = ON');
        return holdsRecords(raw, refs);
      } finally {
        raw.close();
      }
    } catch {
      return true;
    }
  });
}
