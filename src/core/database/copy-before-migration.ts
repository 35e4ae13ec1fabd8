import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { Failure } from '#contract/failures.ts';
import { checkIntegrity } from './check-database.ts';
import { makePrivateFile } from './file-modes.ts';

/** A verified copy of the database as it was before its schema changes; returns the path. Throws when it cannot be made. */
export function copyBeforeMigration(raw: Database, folder: string, schemaNumber: number): string {
  const backups = join(folder, 'backups');
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const path = join(backups, `before-migration-${schemaNumber}.db`);
  rmSync(path, { force: true });
  makePrivateFile(path);
  raw.prepare('VACUUM INTO ?').run(path);
  const copy = new DatabaseConstructor(path, { readonly: true, fileMustExist: true });
  try {
    checkIntegrity(copy);
    if (countApplications(copy) !== countApplications(raw)) throw new Failure('MIGRATION_FAILED');
  } finally {
    copy.close();
  }
  return path;
}

function countApplications(raw: Database): number {
  return (raw.prepare('SELECT count(*) AS n FROM applications').get() as { n: number }).n;
}
