import { realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

export interface FirstPlaces {
  workspacePath: string;
  /** The folder of the backups. */
  backupsPath: string;
}

/**
 * Whether a folder can be the second place: neither the workspace, nor the folder of the backups, nor in one of them. What happens to those would
 * happen to the copies. Links are followed, also of folders that are not there yet.
 */
export function isPlaceAllowed(folder: string, { workspacePath, backupsPath }: FirstPlaces): boolean {
  const place = follow(folder);
  return ![workspacePath, backupsPath].some((first) => isWithin(place, follow(first)));
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^([a-z]:|[\\/])/i.test(way));
}

function follow(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(follow(parent), path.slice(parent.length));
  }
}
