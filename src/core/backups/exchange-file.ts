import { copyFileSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFile, syncFolder } from '../database/write-whole-file.ts';

export interface Exchange {
  /** Puts back what was there before. */
  takeBack(): void;
  /** Lets go of what was there before. */
  settle(): void;
}

/**
 * Puts `replacement` in the place of a database that is closed and has no log. At every instant there is a whole file of that name: the old one or
 * the new one. The old one stays beside it until it is let go of.
 */
export function exchangeFile(path: string, replacement: string): Exchange {
  const replaced = `${path}.replaced`;
  rmSync(replaced, { force: true });
  try {
    linkSync(path, replaced);
  } catch {
    // Some file systems know one name for a file only.
    copyFileSync(path, replaced);
    syncFile(replaced);
  }
  renameSync(replacement, path);
  // A log of the old one would be mixed into the new one.
  rmSync(`${path}-wal`, { force: true });
  syncFolder(dirname(path));
  return {
    takeBack() {
      renameSync(replaced, path);
      rmSync(`${path}-wal`, { force: true });
      syncFolder(dirname(path));
    },
    settle: () => rmSync(replaced, { force: true }),
  };
}
