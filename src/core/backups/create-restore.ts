import { copyFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure, type FailureCode } from '#contract/failures.ts';
import type { Database } from '../database/database.ts';
import { translateError } from '../database/translate-error.ts';
import { forgetWorkspaceRecord } from '../database/workspace-record.ts';
import { syncFile } from '../database/write-whole-file.ts';
import type { Backups } from './create-backups.ts';
import { type Exchange, exchangeFile } from './exchange-file.ts';

export interface RestoreOptions {
  backups: Backups;
  /** null while the sample is open. */
  database: () => Database | null;
  /** Why the open workspace takes no changes. */
  halted: () => FailureCode | null;
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

/** A person who goes on writing is not made to wait for ever. */
const mostTries = 5;

/**
 * Puts a copy in the place of the open workspace, and returns the id of the backup of what was there. That backup has proven itself before anything is
 * moved, and holds everything: if something was saved while it was read, another one is made. The exchange itself is one step without waiting, so that
 * nothing that was acknowledged falls in between. One restore after the other. Throws CONFLICT when there is no quiet moment, BACKUP_INVALID when the copy
 * cannot be opened; then what was there is open again.
 */
export function createRestore(options: RestoreOptions): (source: RestoreSource) => Promise<string> {
  const { backups, database, halted, reopen } = options;
  let newest: Promise<unknown> = Promise.resolve();

  function requireOpen(): Database {
    const reason = halted();
    const open = database();
    // Of a file that is gone or damaged, what is open here is all there is: it must not be closed.
    if (reason) throw new Failure(reason);
    if (!open) throw new Failure('NOT_AVAILABLE');
    return open;
  }

  async function restoreNow({ path, prove }: RestoreSource): Promise<string> {
    requireOpen();
    await prove();
    // Before another backup is made: thinning out the old ones may take the very one that is gone back to.
    const replacement = copyBeside(path, requireOpen().path);
    try {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const open = requireOpen();
        const changesBefore = countChanges(open);
        const { id } = await backups.make('before_restore');
        if (requireOpen() !== open || countChanges(open) !== changesBefore) continue;
        takeItsPlace(open, replacement);
        return id;
      }
      throw new Failure('CONFLICT');
    } finally {
      rmSync(replacement, { force: true });
    }
  }

  function takeItsPlace(open: Database, replacement: string): void {
    let exchange: Exchange | null = null;
    try {
      open.close();
      exchange = exchangeFile(open.path, replacement);
      forgetWorkspaceRecord(dirname(open.path));
      reopen();
    } catch (error) {
      exchange?.takeBack();
      reopen();
      throw nameFailure(error);
    }
    exchange.settle();
  }

  return (source) => {
    const mine = newest.then(() => restoreNow(source));
    newest = mine.catch(() => {});
    return mine;
  };
}

/** Grows with every row that is written over this connection. */
function countChanges({ raw }: Database): unknown {
  return raw.prepare('SELECT total_changes()').pluck().get();
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

/** Damage in what was to be restored says nothing about what is open. */
function nameFailure(error: unknown): unknown {
  const known = translateError(error);
  return known?.code === 'DATABASE_DAMAGED' ? new Failure('BACKUP_INVALID') : (known ?? error);
}
