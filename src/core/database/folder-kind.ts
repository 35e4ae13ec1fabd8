import { existsSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FolderKind } from '#contract/workspace.ts';

/** Folders that services for keeping computers in step make, under the names they give them; some add the name of an account. */
const syncedNames =
  /^(one ?drive|dropbox|google ?drive|my drive|icloud ?drive|mobile documents|cloudstorage|nextcloud|owncloud|pcloud ?drive|mega(sync)?|yandex\.disk|box sync|proton ?drive|seafile|tresorit)([ -].*)?$/i;
/** What such services leave in the folder they watch. */
const syncMarks = ['.dropbox', '.stfolder', '.sync', '.owncloudsync.log', '.tresorit'];

/** Of `statfs` on Linux: NFS, SMB, CIFS and file systems of programs such as sshfs. From the manual page statfs(2). */
const networkTypes = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546]);

/**
 * Whether a database is safe in a folder: `synced` when another program may take its file away or put back an older one, `network` when the locks
 * of its disk cannot be relied on. What cannot be known counts as ordinary.
 */
export function readFolderKind(path: string): FolderKind {
  if (path.startsWith('\\\\')) return 'network';
  if (path.split(/[\\/]/).some((name) => syncedNames.test(name)) || hasSyncMark(path)) return 'synced';
  return isOnNetwork(path) ? 'network' : 'ordinary';
}

function hasSyncMark(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (syncMarks.some((name) => existsSync(join(folder, name)))) return true;
    if (dirname(folder) === folder) return false;
  }
}

function isOnNetwork(path: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return networkTypes.has(statfsSync(path).type);
  } catch {
    return false;
  }
}
