import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '#contract/failures.ts';
import type { Services } from '../commands/services.ts';
import { translateError } from '../database/translate-error.ts';
import { createSalvaging, type SalvagingOptions } from './create-salvaging.ts';
import { createOpenInstead } from './open-instead.ts';
import { listDatabaseFiles } from './set-aside.ts';

export type RescueOptions = Omit<SalvagingOptions, 'openInstead'>;

/** The way back to work when the workspace cannot be opened. What lies there is never changed and never thrown away. */
export function createRescue(options: RescueOptions) {
  const { workspacePath, keeper, backups } = options;
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

  /** Sets aside what is there and opens a copy of a whole database in its place. Returns the folder of what was there. */
  function openInPlace(database: string): string | null {
    requireTrouble();
    const copy = join(workspacePath, 'langkah.db.restoring');
    return inOrder(() => {
      try {
        // Whole beside it before anything is moved: a full disk changes nothing.
        copyFileSync(database, copy);
        return openInstead(copy);
      } finally {
        rmSync(copy, { force: true });
      }
    });
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
        canSalvage: salvaging.isPossible(),
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
    salvage: salvaging.salvage,
    startEmpty() {
      requireTrouble();
      return { setAsideIn: inOrder(() => openInstead()) };
    },
  } satisfies Services['rescue'];

  return { service, openInPlace };
}
