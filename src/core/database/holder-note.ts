import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWholeFile } from './write-whole-file.ts';

const holder = z.object({ pid: z.int(), kind: z.string(), since: z.int() });
export type Holder = z.infer<typeof holder>;

const fileName = 'in-use.json';

/** Who has the workspace open. Only for words: the lock itself is SQLite's, and ends with the process that holds it. */
export function readHolder(folder: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(join(folder, fileName), 'utf8')));
  } catch {
    return null;
  }
}

export function writeHolder(folder: string, note: Holder): void {
  writeWholeFile(join(folder, fileName), JSON.stringify(note));
}

export function removeHolder(folder: string): void {
  rmSync(join(folder, fileName), { force: true });
}
