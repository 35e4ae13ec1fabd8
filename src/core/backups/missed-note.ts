import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { failureCodes } from '#contract/failures.ts';
import { writeWholeFile } from '../database/write-whole-file.ts';

const missedNote = z.object({ folder: z.string(), since: z.int(), code: z.enum(failureCodes) });
export type MissedNote = z.infer<typeof missedNote>;

/** Beside the backups: since when the second place is missed, so that a new start does not begin to count anew. */
export function openMissedNote(backupsPath: string) {
  const path = join(backupsPath, 'second-place.json');
  return {
    /** null when nothing is missed, or nothing is known. */
    read(): MissedNote | null {
      try {
        return missedNote.parse(JSON.parse(readFileSync(path, 'utf8')));
      } catch {
        return null;
      }
    },
    /** Never throws: it is only for the person to know. */
    write(missed: MissedNote | null): void {
      try {
        if (missed) writeWholeFile(path, JSON.stringify(missed, null, 2));
        else rmSync(path, { force: true });
      } catch {
        // The next start counts from then on.
      }
    },
  };
}
