import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** A file system of its own, so small that it can be filled. */
export interface Volume {
  path: string;
  /** Leaves so many bytes free. */
  fill(freeBytes?: number): void;
  /** Takes away what filled it. */
  free(): void;
  remount(mode: 'ro' | 'rw'): void;
  remove(): void;
}

const part = Buffer.alloc(65_536, 1);

export function mountVolume(path: string, bytes: number): Volume {
  mkdirSync(path, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'langkah-faults', path]);
  const ballast = join(path, 'ballast');
  return {
    path,
    fill(freeBytes = 0) {
      const file = openSync(ballast, 'a');
      try {
        for (;;) writeSync(file, part);
      } catch (error) {
        if ((error as { code?: string }).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
      const { bavail, bsize } = statfsSync(path);
      const given = Math.max(0, freeBytes - bavail * bsize);
      if (given > 0) truncateSync(ballast, Math.max(0, statSync(ballast).size - given));
    },
    free: () => rmSync(ballast, { force: true }),
    remount: (mode) => void execFileSync('mount', ['-o', `remount,${mode}`, path]),
    remove: () => void execFileSync('umount', ['-l', path]),
  };
}
