import { chmodSync, closeSync, openSync, statSync } from 'node:fs';

/** Makes an empty file that only its owner can read. Before SQLite opens it: the log gets the mode that the file has then. */
export function makePrivateFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  makePrivate(path);
}

/** Takes the file away from other accounts of the machine. */
export function makePrivate(path: string): void {
  try {
    if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
  } catch {
    // Some file systems know no modes, and a read-only one can still be read.
  }
}
