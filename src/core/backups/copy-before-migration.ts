import type { Database } from 'better-sqlite3';
import { countedNouns, type RecordCounts } from '#contract/backups.ts';
import { Failure } from '#contract/failures.ts';
import { makePrivateFile } from '../database/file-modes.ts';
import { readCopy } from '../jobs/check-copy.ts';
import type { Clock } from '../ports.ts';
import { type BackupFolder, backupId } from './backup-folder.ts';
import { recordTableNames } from './create-backups.ts';

export interface CopyOptions {
  folder: BackupFolder;
  clock: Clock;
  appVersion: string;
}

/**
 * Makes a backup of a database whose schema is about to change, and waits until it has proven itself: the change must not begin before. Throws
 * BACKUP_FAILED.
 */
export function createCopyBeforeMigration({
  folder,
  clock,
  appVersion,
}: CopyOptions): (raw: Database) => void {
  return (raw) => {
    try {
      const sequence = folder.nextSequence();
      const madeAt = clock.now();
      const id = backupId(sequence, madeAt, 'before_migration');
      const path = folder.prepare(id);
      makePrivateFile(path);
      raw.prepare('VACUUM INTO ?').run(path);
      const { bytes, sha256, databaseId, schemaNumber, tables } = readCopy({
        path,
        tables: recordTableNames,
      });
      for (const [name, { count }] of Object.entries(tables)) {
        if (raw.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() !== count)
          throw new Failure('BACKUP_INVALID');
      }
      const counts = Object.fromEntries(
        countedNouns.map((noun) => [noun, tables[noun]?.count ?? 0]),
      ) as RecordCounts;
      const kept = {
        sequence,
        madeAt,
        rewrittenAt: null,
        reason: 'before_migration',
        bytes,
        schemaNumber,
        appVersion,
        counts,
      } as const;
      folder.admit(id, { format: 1, ...kept, databaseId, sha256, tables });
    } catch (error) {
      throw new Failure('BACKUP_FAILED', undefined, error);
    }
  };
}
