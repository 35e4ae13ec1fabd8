import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '#contract/failures.ts';
import type { Services } from '../commands/services.ts';
import { makePrivateFile } from '../database/file-modes.ts';
import { translateError } from '../database/translate-error.ts';
import { syncFile } from '../database/write-whole-file.ts';
import type { Workspace } from '../workspace/create-workspace.ts';
import { createSalvaging, type SalvagingOptions } from './create-salvaging.ts';
import { createOpenInstead } from './open-instead.ts';
import { listDatabaseFiles } from './set-aside.ts';

export interface RescueOptions extends Omit<SalvagingOptions, 'openInstead'> {
  /** Opens a copy of the workspace elsewhere. */
  openCopy: () => Workspace;
}

/** The way back to work when the workspace cannot be opened. What lies there is never changed and never thrown away. */
export function createRescue(options: RescueOptions) {
  const { workspacePath, keeper, backups, openCopy } = options;
  const openInstead = createOpenInstead(options);
  const salvaging = createSalvaging({ ...options, openInstead });

  function requireTrouble(): void {
    if (!keeper.trouble()) throw new Failure('NOT_AVAILABLE');
  }

  function inOrder<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw translateError(error) ?? error;
    }
  }

  /**
   * Writes what the open workspace knows where its file was, sets aside what lies there now, and opens it. Before anything is moved it is whole on
   * the disk.
   */
  function putBack(): void {
    const open = keeper.ownDatabase();
    if (!open || keeper.halted() !== 'DATABASE_MOVED') throw new Failure('NOT_AVAILABLE');
    inOrder(() => {
      mkdirSync(workspacePath, { recursive: true, mode: 0o700 });
      const copy = writeBeside((path) => {
        makePrivateFile(path);
        open.raw.prepare('VACUUM INTO ?').run(path);
      });
      // Its log lies beside the name it had. From here on the copy is all there is: whatever fails, it stays.
      keeper.giveUp(new Failure('DATABASE_MOVED'));
      openInstead(copy);
    });
  }

  /** Sets aside what is there and opens a copy of a whole database in its place. Returns the folder of what was there. */
  function openInPlace(database: string): string | null {
    requireTrouble();
    return inOrder(() => {
      const copy = writeBeside((path) => copyFileSync(database, path));
      try {
        return openInstead(copy);
      } finally {
        rmSync(copy, { force: true });
      }
    });
  }

  /** Whole on the disk before anything is moved: a full disk changes nothing. Returns its path. */
  function writeBeside(write: (path: string) => void): string {
    const copy = join(workspacePath, 'langkah.db.restoring');
    rmSync(copy, { force: true });
    try {
      write(copy);
      syncFile(copy);
      return copy;
    } catch (error) {
      rmSync(copy, { force: true });
      throw error;
    }
  }

  const service = {
    get() {
      const failure = keeper.trouble();
      if (!failure) return null;
      const { code, data } = failure;
      return {
        code,
        ...(data && { data }),
        folder: workspacePath,
        files: listDatabaseFiles(workspacePath),
        backups: backups.list(),
        canSalvage: salvaging.isPossible(),
      };
    },
    retry() {
      if (keeper.trouble()) keeper.openOwn();
      return {};
    },
    async restore({ id }) {
      await backups.fetch(id);
      return { setAsideIn: openInPlace(backups.folder.database(id)) };
    },
    look() {
      const code = keeper.trouble()?.code;
      if (code !== 'READ_ONLY' && code !== 'DISK_FULL') throw new Failure('NOT_AVAILABLE');
      keeper.exchange(openCopy);
      keeper.halt('READ_ONLY');
      return {};
    },
    salvage: salvaging.salvage,
    startEmpty() {
      requireTrouble();
      return { setAsideIn: inOrder(() => openInstead()) };
    },
  } satisfies Services['rescue'];

  return { service, openInPlace, putBack };
}
