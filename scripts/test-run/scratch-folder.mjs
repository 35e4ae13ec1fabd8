import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const inMemory = '/dev/shm';
/** Two programs at a time with their workspaces, backups and profiles of a browser stay far below it. */
const leastBytes = 3 * 1024 ** 3;

/**
 * A folder for all that tests write, in memory where the machine offers enough of it: they wait for the disk a third of
 * their time, and what a real one loses is for the faults to show. Gone with this process.
 * @param {string} place
 * @param {number} freeMemory
 * @returns {string | null} null when there is none: the usual folder for what is temporary does as well
 */
export function makeScratchFolder(place = inMemory, freeMemory = process.availableMemory()) {
  try {
    accessSync(place, constants.W_OK);
    const { bavail, bsize } = statfsSync(place);
    if (Math.min(bavail * bsize, freeMemory) < leastBytes) return null;
    const folder = mkdtempSync(join(place, 'langkah-tests-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  } catch {
    return null;
  }
}
