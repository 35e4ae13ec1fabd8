import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { translateError } from '../database/translate-error.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from '../machine/temporary-folder.ts';
import type { Workspace } from '../workspace/create-workspace.ts';

export interface CopyToLookAt {
  /** Copies the database and its log into a folder of ours, and opens it there. Throws as opening does. */
  open(): Workspace;
  /** Removes the folder; what was opened in it is closed. */
  remove(): void;
}

/** Of a workspace that cannot be written to: opening it in place would have to write. */
export function createCopyToLookAt(
  workspacePath: string,
  openIn: (folder: string) => Workspace,
): CopyToLookAt {
  let folder: string | null = null;
  function remove(): void {
    if (folder !== null) removeTemporaryFolder(folder);
    folder = null;
  }
  return {
    open() {
      remove();
      folder = makeTemporaryFolder();
      try {
        copyDatabase(workspacePath, folder);
        return openIn(folder);
      } catch (error) {
        remove();
        throw translateError(error) ?? error;
      }
    },
    remove,
  };
}

function copyDatabase(from: string, to: string): void {
  for (const name of ['langkah.db', 'langkah.db-wal']) {
    if (existsSync(join(from, name))) copyFileSync(join(from, name), join(to, name));
  }
}
