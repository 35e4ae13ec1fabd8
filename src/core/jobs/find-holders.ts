import DatabaseConstructor from 'better-sqlite3';
import { holdsApplications } from '../erasure/erase-applications.ts';

/**
 * As a job: which of these copies hold one of these applications. One that cannot be read counts as one that does: nobody knows what lies in it.
 * Changes nothing.
 */
export function findHolders({
  paths,
  applicationIds,
}: {
  paths: string[];
  applicationIds: string[];
}): string[] {
  return paths.filter((path) => {
    try {
      const raw = new DatabaseConstructor(path, { readonly: true, fileMustExist: true });
      try {
        raw.pragma('trusted_schema = OFF');
        raw.pragma('cell_size_check = ON');
        return holdsApplications(raw, applicationIds);
      } finally {
        raw.close();
      }
    } catch {
      return true;
    }
  });
}
