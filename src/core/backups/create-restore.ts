import { copyFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '#contract/failures.ts';
import type { Database } from '../database/database.ts';
import { translateError } from '../database/translate-error.ts';
import { forgetWorkspaceRecord } from '../database/workspace-record.ts';
import { syncFile } from '../database/write-whole-file.ts';
import type { Backups } from './create-backups.ts';
import { exchangeFile } from './exchange-file.ts';

export interface RestoreOptions {
  backups: Backups;
  /** null while the sample is open. */
  database: () => Database | null;
  /** Opens the file of the workspace anew and tells everybody. */
  reopen: () => void;
}

/** A whole database that may take the place of the open one. */
export interface RestoreSource {
  path: string;
  /** Reads it from end to end. Throws BACKUP_INVALID. */
  prove: () => Promise<unknown>;
}

export type Restore = ReturnType<typeof createRestore>;

/**
 * Puts a copy in the place of the open workspace, and returns the id of the backup of what was there. Nothing that was acknowledged falls between
 * that backup and the exchange: both happen in one go. What was there stays beside it until its own backup has proven itself.
 */
export function createRestore({
  backups,
  database,
  reopen,
}: RestoreOptions): (source: RestoreSource) => Promise<string> {
  return async ({ path, prove }) => {
    if (!database()) throw new Failure('NOT_AVAILABLE');
    await prove();
    const open = database();
    if (!open) throw new Failure('NOT_AVAILABLE');
    const snapshot = backups.takeSnapshot('before_restore');
    const replacement = copyBeside(path, open.path);
    open.close();
    const exchange = exchangeFile(open.path, replacement);
    forgetWorkspaceRecord(dirname(open.path));
    try {
      reopen();
      await backups.prove(snapshot);
    } catch (error) {
      database()?.close();
      exchange.takeBack();
      reopen();
      throw error;
    }
    exchange.settle();
    return snapshot.id;
  };
}

function copyBeside(from: string, path: string): string {
  const copy = `${path}.restoring`;
  try {
    copyFileSync(from, copy);
    // Its name becomes durable before its content would by itself.
    syncFile(copy);
    return copy;
  } catch (error) {
    rmSync(copy, { force: true });
    throw translateError(error) ?? error;
  }
}
