import { z } from 'zod';
import { columnPlace, dateOrder, entryImportField, importProblem } from './import-parts.ts';
import { mood } from './journal-parts.ts';
import { limits } from './limits.ts';
import { line } from './values.ts';

/** The word of a file for a mood, as the file writes it but for spaces and case, and the mood that the person says it is. null: it comes in without one. */
export const moodWordAnswer = z.object({ word: z.string().max(limits.importCell), mood: mood.nullable() });
export type MoodWordAnswer = z.infer<typeof moodWordAnswer>;

/** Which column fills which field, and what the words of the file mean. Of no use to a journal of our own. */
export const entryMapping = z.object({
  columns: z.array(z.object({ column: columnPlace, field: entryImportField })),
  dateOrder,
  moodWords: z.array(moodWordAnswer).max(limits.importMoodWords, { error: 'TOO_MANY' }),
  /** Where feelings and factors go that are not there yet. */
  category: line.pipe(z.string().max(limits.markName, { error: 'TOO_LONG' })),
});
export type EntryMapping = z.infer<typeof entryMapping>;

export const entryImportRow = z.object({
  /** Line of the file where the row begins, from 1; of a journal of our own the number of the entry. */
  line: z.int(),
  /** null: it cannot be read. */
  writtenOn: z.string().nullable(),
  minute: z.int(),
  mood: z.int().nullable(),
  energy: z.int().nullable(),
  /** Names of its feelings and factors, as they will stand here. */
  markNames: z.array(z.string()),
  /** The beginning of the text. */
  excerpt: z.string(),
  isWhole: z.boolean(),
  fileCount: z.int(),
  /** `file`: the same as an earlier row; `own`: an entry of this day, minute, mood and text is there already. Such rows do not come in. */
  duplicateOf: z.enum(['file', 'own']).nullable(),
  problems: z.array(importProblem),
});
export type EntryImportRow = z.infer<typeof entryImportRow>;

/** A word that stands in the column of moods. */
export const foundMoodWord = z.object({
  word: z.string(),
  rowCount: z.int(),
  /** What it probably means; null: nobody knows. */
  suggested: mood.nullable(),
  /** It is said what it means, or known. */
  isKnown: z.boolean(),
});
export type FoundMoodWord = z.infer<typeof foundMoodWord>;
