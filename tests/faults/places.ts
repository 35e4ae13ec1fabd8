import { cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** In memory where the machine offers that: thousands of folders are made, and what a real disk loses is modelled. */
const root = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export const makePlace = (): string => mkdtempSync(join(root, 'langkah-faults-'));
export const removePlace = (path: string): void => rmSync(path, { recursive: true, force: true });

/** A copy of a workspace that was closed. The reserve, which nobody writes into, is shared. */
export function copyPlace(from: string, to: string): string {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name === 'reserve' && statSync(from).dev === statSync(to).dev)
      linkSync(join(from, name), join(to, name));
    else cpSync(join(from, name), join(to, name), { recursive: true });
  }
  return to;
}
