import { statfsSync } from 'node:fs';

const lowBytes = 500 * 1_048_576;
const fullBytes = 8 * 1_048_576;

export type Space = 'enough' | 'low' | 'full';

/** Whether there is room to write beside a path. What cannot be asked counts as enough. */
export function readSpace(folder: string): Space {
  try {
    const { bavail, bsize } = statfsSync(folder);
    const free = bavail * bsize;
    return free < fullBytes ? 'full' : free < lowBytes ? 'low' : 'enough';
  } catch {
    return 'enough';
  }
}
