import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../database/write-whole-file.ts';
import { stampOf } from '../dates/stamp.ts';

/** Everything that belongs to a database, in the order in which it is moved: the log first, which without its database is harmless. */
const names = ['langkah.db-wal', 'langkah.db-shm', 'langkah.db-journal', 'langkah.db', 'workspace.json'];

/** What lies in the place of the database now. */
export function listDatabaseFiles(folder: string): { name: string; bytes: number }[] {
  return names.flatMap((name) => {
    const found = lstatSync(join(folder, name), { throwIfNoEntry: false });
    return found && name !== 'workspace.json' ? [{ name, bytes: found.size }] : [];
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

/**
 * Moves whatever lies in the place of the database into a new folder beside it, byte for byte and without opening it. Returns that folder, null
 * when there was nothing to move.
 */
export function setAside(folder: string, now: number): string | null {
  const present = names.filter((name) => lstatSync(join(folder, name), { throwIfNoEntry: false }));
  if (present.length === 0) return null;
  const name = `set-aside-${stampOf(now)}`;
  let place = join(folder, name);
  for (let number = 2; existsSync(place); number += 1) place = join(folder, `${name}-${number}`);
  mkdirSync(place, { mode: 0o700 });
  for (const name of present) renameSync(join(folder, name), join(place, name));
  syncFolder(place);
  syncFolder(folder);
  return place;
}
