import { z } from 'zod';
import { energy, entryText, markKind, minuteOfDay, mood } from './journal-parts.ts';
import { limits } from './limits.ts';
import { language } from './settings.ts';
import { day, line } from './values.ts';

const markText = line.pipe(z.string().max(limits.markName));

/** Name of the file inside the archive; other files of entries lie beside it. */
export const journalFileName = 'journal.json';

/**
 * Format of `journal.json`, version 1: UTF-8, an object. Days are `YYYY-MM-DD`, `minute` counts from midnight on the clock of the place where it was
 * written. A reader passes over keys that it does not know. `word` is what the person saw, in `language`: for other programs, it is not read back.
 */
export const journalFile = z.object({
  format: z.literal('langkah-journal'),
  version: z.literal(1),
  exportedOn: day,
  language,
  /** `name`: as the person renamed it, null: not renamed. Empty when moods were to stay. */
  moods: z.array(z.object({ mood, word: z.string(), name: line.nullable() })).max(5),
  /** Those that the entries use, `id` is their number in this file. `known`: a mark that comes with the program; null: the person's own. */
  marks: z
    .array(
      z.object({
        id: z.int(),
        kind: markKind,
        known: markText.nullable(),
        name: markText.nullable(),
        word: markText,
        category: markText,
        archived: z.boolean(),
      }),
    )
    .max(limits.marks),
  /** Each is a `journalFileEntry`, the earliest first. They are looked at one by one: a broken one does not keep the others out. */
  entries: z.array(z.unknown()).max(limits.importRows),
});
export type JournalFile = z.infer<typeof journalFile>;

export const journalFileEntry = z.object({
  writtenOn: day,
  minute: minuteOfDay,
  mood: mood.nullable(),
  energy: energy.nullable(),
  /** Numbers in `marks`. */
  markIds: z.array(z.int()).max(limits.marksPerEntry),
  /** Markdown, as it was written. */
  text: entryText,
  files: z
    .array(
      z.object({
        /** Where it lies, from the folder of `journal.json`. */
        path: z.string().max(limits.line),
        name: line,
        byteCount: z.int().min(0).max(limits.fileBytes),
        /** Of its bytes, in hexadecimal. */
        sha256: z.string().regex(/^[\da-f]{64}$/),
      }),
    )
    .max(limits.filesPerEntry),
});
export type JournalFileEntry = z.infer<typeof journalFileEntry>;
