import { constants, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './write-whole-file.ts';

export interface Originals {
  /** The lock is held now. What somebody else has written between the copy and the lock must not be taken back. */
  confirm(): void;
  /** The file and its log are again, byte for byte, what they were. */
  putBack(): void;
  discard(): void;
}

const nothing: Originals = { confirm: () => {}, putBack: () => {}, discard: () => {} };
const isFilled = (path: string) => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
const writtenAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;

/**
 * Keeps a copy of a database beside it while it is opened for the first time after it was not closed: SQLite writes the log into the file
 * when it closes, also into one that has just turned out to be damaged. Nothing is kept of a database without a log, which opening leaves as
 * it is, and nothing on a disk too full for it, on which it must still be possible to open.
 */
export function keepOriginals(path: string): Originals {
  const log = `${path}-wal`;
  if (!isFilled(log)) return nothing;
  const kept = [path, log].map((original) => ({
    original,
    copy: `${original}.original`,
    at: writtenAt(original),
  }));
  const discard = () => {
    for (const { copy } of kept) rmSync(copy, { force: true });
  };
  try {
    for (const { original, copy } of kept) copyFileSync(original, copy, constants.COPYFILE_FICLONE);
  } catch {
    discard();
    return nothing;
  }
  return {
    confirm() {
      if (kept.some(({ original, at }) => writtenAt(original) !== at)) discard();
    },
    discard,
    putBack() {
      for (const { original, copy } of kept) if (existsSync(copy)) renameSync(copy, original);
      syncFolder(dirname(path));
    },
  };
}
