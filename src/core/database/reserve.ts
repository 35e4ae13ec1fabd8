import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const reserveBytes = 16 * 1024 * 1024;
const pathIn = (folder: string) => join(folder, 'reserve');

/** Space that is given back when the disk is full, so that deleting and closing still work. Larger than the log can grow. */
export function keepReserve(folder: string): void {
  const path = pathIn(folder);
  if (existsSync(path) && statSync(path).size === reserveBytes) return;
  try {
    const file = openSync(path, 'w', 0o600);
    try {
      writeSync(file, Buffer.alloc(reserveBytes));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // A disk too full for the reserve must not keep anybody from reading and deleting.
    releaseReserve(folder);
  }
}

export const hasReserve = (folder: string): boolean => existsSync(pathIn(folder));

export function releaseReserve(folder: string): void {
  rmSync(pathIn(folder), { force: true });
}
