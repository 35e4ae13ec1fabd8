import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../database/write-whole-file.ts';
import { stampOf } from '../dates/stamp.ts';

/**
 * Everything that belongs to a database, in the order in which it is moved: the database first, because one that is found without its log would be opened
 * as it was before; a log without its database never is.
 */
const recordName = 'workspace.json';
const names = ['langkah.db', 'langkah.db-wal', 'langkah.db-shm', 'langkah.db-journal', recordName];

/** What lies in the place of the database now. */
export function listDatabaseFiles(folder: string): { name: string; bytes: number }[] {
  return names.flatMap((name) => {
    const found = lstatSync(join(folder, name), { throwIfNoEntry: false });
    return found && name !== recordName ? [{ name, bytes: found.size }] : [];
  });
}

/** Paths of everything that was set aside here, or that a killed program left beside the database: copies of it from earlier days. */
export function listAside(folder: string): string[] {
  const isAside = /^(set-aside-|langkah\.db(-wal)?\.(replaced|restoring|original)$)/;
  return readdirSync(folder)
    .filter((name) => isAside.test(name))
    .sort()
    .map((name) => join(folder, name));
}

export interface SetAside {
  /** The folder in which everything is now; null when there was nothing to move. */
  place: string | null;
  /** Everything lies again where it lay, byte for byte; what had been put there is gone. */
  putBack(): void;
}

/**
 * Moves whatever lies in the place of the database into a new folder beside it, byte for byte and without opening it, and puts `replacement` there. The
 * record of the workspace goes last: without it a program that is killed in between would begin anew. Whatever fails, everything is as it was.
 */
export function setAside(folder: string, now: number, replacement?: string): SetAside {
  const present = names.filter((name) => lstatSync(join(folder, name), { throwIfNoEntry: false }));
  const place = present.length > 0 ? makePlace(folder, now) : null;
  const moved: string[] = [];
  let isDone = false;
  const move = (name: string) => {
    if (place === null) return;
    renameSync(join(folder, name), join(place, name));
    moved.push(name);
  };
  function putBack(): void {
    if (isDone) {
      // What was put there or made there since. A file that is to be put back takes the place of the other in one step.
      rmSync(join(folder, 'langkah.db-wal'), { force: true });
      if (!moved.includes('langkah.db')) rmSync(join(folder, 'langkah.db'), { force: true });
    }
    if (place === null) return;
    for (const name of moved.splice(0).toReversed()) renameSync(join(place, name), join(folder, name));
    rmdirSync(place);
    syncFolder(folder);
  }
  try {
    for (const name of present.filter((candidate) => candidate !== recordName)) move(name);
    if (place !== null) syncFolder(place);
    if (replacement !== undefined) renameSync(replacement, join(folder, 'langkah.db'));
    syncFolder(folder);
    isDone = true;
    if (present.includes(recordName)) move(recordName);
    syncFolder(folder);
  } catch (error) {
    putBack();
    throw error;
  }
  return { place, putBack };
}

function makePlace(folder: string, now: number): string {
  const name = `set-aside-${stampOf(now)}`;
  let place = join(folder, name);
  for (let number = 2; existsSync(place); number += 1) place = join(folder, `${name}-${number}`);
  mkdirSync(place, { mode: 0o700 });
  return place;
}
