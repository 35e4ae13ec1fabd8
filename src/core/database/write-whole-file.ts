import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Replaces a file so that a crash at any instant leaves the old or the new content, never a part. Mode 0600. */
export function writeWholeFile(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.new`;
  try {
    const file = openSync(temporary, 'w', 0o600);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    discard(temporary);
    throw error;
  }
  syncFolder(dirname(path));
}

/** Why it could not be written is what counts, not that it cannot be removed either. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Something else stands there.
  }
}

/** Makes what was written into a file durable. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a rename durable. Windows cannot open folders; its renames are journalled. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
