import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import { Failure } from '#contract/failures.ts';
import { openDatabase } from '../database/open-database.ts';
import { translateError } from '../database/translate-error.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from '../machine/temporary-folder.ts';
import { type CopyFacts, readCopy } from './check-copy.ts';

export interface RehearsalOrder extends Pick<CopyFacts, 'sha256' | 'databaseId' | 'tables'> {
  /** File of the backup; it is only read. */
  path: string;
  now: number;
}

/**
 * Does to a copy of a backup all that a restore would do: reads it, compares it with what was written down, opens it as a workspace is opened (with
 * the migrations, if it is older) and counts its rows. Throws BACKUP_INVALID, the codes of opening, DISK_FULL when there is no room for the copy.
 */
export function rehearse({ path, now, ...written }: RehearsalOrder): { migrated: boolean } {
  const folder = makeTemporaryFolder();
  try {
    const copy = join(folder, 'langkah.db');
    copyFileSync(path, copy);
    compare(readCopy({ path: copy, tables: Object.keys(written.tables) }), written);
    const database = openDatabase({ folder, kind: 'rehearsal', now, copyBeforeMigration: () => {} });
    try {
      countAgain(database.raw, written.tables);
      return { migrated: database.migrated };
    } finally {
      database.close();
    }
  } catch (error) {
    throw translateError(error) ?? error;
  } finally {
    removeTemporaryFolder(folder);
  }
}

function countAgain(raw: Connection, tables: CopyFacts['tables']): void {
  const present = new Set(raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());
  // A newer version may do without a table that this backup still has.
  const written = Object.entries(tables).filter(([name]) => present.has(name));
  const isSame = written.every(
    ([name, { count }]) => raw.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() === count,
  );
  if (!isSame) throw new Failure('BACKUP_INVALID');
}

function compare(found: CopyFacts, written: Pick<CopyFacts, 'sha256' | 'databaseId' | 'tables'>): void {
  const areRowsSame = Object.entries(written.tables).every(([name, { count, sha256 }]) => {
    const table = found.tables[name];
    return table?.count === count && table.sha256 === sha256;
  });
  if (!areRowsSame || found.sha256 !== written.sha256 || found.databaseId !== written.databaseId)
    throw new Failure('BACKUP_INVALID');
}
