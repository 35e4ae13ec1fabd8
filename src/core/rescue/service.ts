import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '#contract/failures.ts';
import type { Backups } from '../backups/create-backups.ts';
import type { Services } from '../commands/services.ts';
import { makePrivateFile } from '../database/file-modes.ts';
import { translateError } from '../database/translate-error.ts';
import { forgetWorkspaceRecord } from '../database/workspace-record.ts';
import { syncFile, syncFolder } from '../database/write-whole-file.ts';
import type { Clock } from '../ports.ts';
import type { Workspace } from '../workspace/create-workspace.ts';
import type { WorkspaceKeeper } from '../workspace/workspace-keeper.ts';
import { listDatabaseFiles, setAside } from './set-aside.ts';

export interface RescueOptions {
  workspacePath: string;
  keeper: WorkspaceKeeper;
  backups: Backups;
  clock: Clock;
  /** Opens a copy of the workspace elsewhere. */
  openCopy: () => Workspace;
}

/** The way back to work when the workspace cannot be opened. What lies there is never changed and never thrown away. */
export function createRescue({ workspacePath, keeper, backups, clock, openCopy }: RescueOptions) {
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
    const copy = `${open.path}.restoring`;
    inOrder(() => {
      try {
        rmSync(copy, { force: true });
        mkdirSync(workspacePath, { recursive: true, mode: 0o700 });
        makePrivateFile(copy);
        open.raw.prepare('VACUUM INTO ?').run(copy);
        syncFile(copy);
        // Closing it takes away the log that lies beside the name it had.
        open.raw.close();
        if (listDatabaseFiles(workspacePath).length > 0) setAside(workspacePath, clock.now());
        forgetWorkspaceRecord(workspacePath);
        renameSync(copy, open.path);
        syncFolder(workspacePath);
      } finally {
        rmSync(copy, { force: true });
      }
    });
    keeper.reopen();
  }

  /** Sets aside what is there and opens a copy of a whole database in its place. Returns the folder of what was there. */
  function openInPlace(database: string): string | null {
    requireTrouble();
    const setAsideIn = inOrder(() => {
      const path = join(workspacePath, 'langkah.db');
      const copy = `${path}.restoring`;
      try {
        // Whole beside it before anything is moved: a full disk changes nothing.
        copyFileSync(database, copy);
        const place = setAside(workspacePath, clock.now());
        renameSync(copy, path);
        syncFolder(workspacePath);
        return place;
      } finally {
        rmSync(copy, { force: true });
      }
    });
    keeper.openOwn();
    return setAsideIn;
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
        backups: backups.folder.list(),
      };
    },
    retry() {
      if (keeper.trouble()) keeper.openOwn();
      return {};
    },
    async restore({ id }) {
      await backups.verify(id);
      return { setAsideIn: openInPlace(backups.folder.database(id)) };
    },
    look() {
      const code = keeper.trouble()?.code;
      if (code !== 'READ_ONLY' && code !== 'DISK_FULL') throw new Failure('NOT_AVAILABLE');
      keeper.exchange(openCopy);
      keeper.halt('READ_ONLY');
      return {};
    },
    startEmpty() {
      requireTrouble();
      const setAsideIn = inOrder(() => setAside(workspacePath, clock.now()));
      keeper.openOwn();
      return { setAsideIn };
    },
  } satisfies Services['rescue'];

  return { service, openInPlace, putBack };
}
