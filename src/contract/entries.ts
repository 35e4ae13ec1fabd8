import { z } from 'zod';
import { beforeRemovalOfMany } from './backup-reasons.ts';
import { energy, entryText, minuteOfDay, mood } from './journal-parts.ts';
import { limits } from './limits.ts';
import { command, read, service } from './procedures.ts';
import { language } from './settings.ts';
import { chosenFile, storedFile } from './stored-files.ts';
import { day, id, instant, nothing } from './values.ts';

/** An entry of the journal. No other noun speaks of it: it has no line in the ledger, and only `entries` gives its words away. */
export const entry = z.object({
  id,
  writtenOn: z.string(),
  minute: z.int(),
  mood: z.int().nullable(),
  energy: z.int().nullable(),
  /** Ids of its feelings and factors, in the order of `marks.list`. */
  markIds: z.array(id),
  text: z.string(),
  files: z.array(storedFile),
  createdAt: instant,
  changedAt: instant,
  deletedAt: instant.nullable(),
});
export type Entry = z.infer<typeof entry>;

/** The part of an entry that lists show. */
export const entryCard = entry.omit({ text: true }).extend({
  /** The first 1,200 characters of the text, never half a one. */
  excerpt: z.string(),
  /** Whether that is all of it. */
  isWhole: z.boolean(),
  /** For a search: the words found, between U+E000 and U+E001, with text around them; null when nothing was searched or only marks or names of files matched. */
  snippet: z.string().nullable(),
});
export type EntryCard = z.infer<typeof entryCard>;

export const entryFields = z.object({
  writtenOn: day,
  minute: minuteOfDay,
  mood: mood.nullable(),
  energy: energy.nullable(),
  /** One that is there no more is passed over. */
  markIds: z.array(id).max(limits.marksPerEntry, { error: 'TOO_MANY' }),
  text: entryText,
});
export type EntryFields = z.infer<typeof entryFields>;
const entryChanges = entryFields.partial();
export type EntryChanges = z.infer<typeof entryChanges>;

export const entryFilter = z.object({
  /** Every word must occur, each as the beginning of a word, in the text, what its marks are called in the person's language or as the person named them, or the names of its files. */
  text: z.string().max(limits.line).optional(),
  from: day.optional(),
  to: day.optional(),
  moods: z.array(mood).max(5).optional(),
  /** Those with any of them. */
  markIds: z.array(id).max(limits.marks).optional(),
});
export type EntryFilter = z.infer<typeof entryFilter>;

export const entryExportFormats = ['markdown', 'json'] as const;
export type EntryExportFormat = (typeof entryExportFormats)[number];

/** What of the journal is to leave: everything that is not asked for stays. */
export const entryExportChoice = z.object({
  from: day.optional(),
  to: day.optional(),
  moods: z.boolean(),
  marks: z.boolean(),
  texts: z.boolean(),
  files: z.boolean(),
});
export type EntryExportChoice = z.infer<typeof entryExportChoice>;

const ids = z.array(id).min(1).max(limits.bulk, { error: 'TOO_MANY' });
const changed = z.object({ changedCount: z.int() });

export const entries = {
  /** One page, the newest day first and in it the latest entry first. `total` counts all that match. */
  list: read(
    z.object({
      filter: entryFilter.default({}),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(limits.page).default(50),
    }),
    z.object({ rows: z.array(entryCard), total: z.int() }),
  ),
  /** Also finds one in the trash (`deletedAt` set). NOT_FOUND. */
  get: read(z.object({ id }), entry),
  /** A file of an entry, as it came. NOT_FOUND. */
  getFile: service(z.object({ id, fileId: id }), z.file()),
  /** Adds one, now or at the given day and minute. The same `id` again returns the stored one. INVALID_INPUT for a day to come, and REQUIRED when it says nothing at all. */
  add: command(z.object({ id, fields: entryChanges }), entry),
  /** Changes fields. `base` as everywhere: CONFLICT with both texts. INVALID_INPUT for a day to come. */
  change: command(z.object({ id, changes: entryChanges, base: entryChanges.default({}) }), entry, {
    mergeKey: (input) => `entries.change ${input.id} ${Object.keys(input.changes).join()}`,
  }),
  /** Keeps a file with it, after those that are there. The same `fileId` again changes nothing. NOT_FOUND; TOO_MANY beyond 20; INPUT_TOO_LARGE beyond 20 MiB; IMPORT_UNSUPPORTED as with certificates. */
  attach: command(z.object({ id, fileId: id, file: chosenFile }), entry),
  /** Takes a file off. Its bytes are erased at the next start: until then it can be undone. NOT_FOUND. */
  detach: command(z.object({ id, fileId: id }), entry),
  /** Moves to the trash, from where they can be restored for 30 days. */
  trash: command(z.object({ ids }), changed, { precaution: beforeRemovalOfMany }),
  /** What would leave with an export, so that it can be told before: nothing leaves yet. Trashed entries never do. */
  previewExport: read(
    z.object({ choice: entryExportChoice }),
    z.object({
      entryCount: z.int(),
      dayCount: z.int(),
      firstOn: z.string().nullable(),
      lastOn: z.string().nullable(),
      /** Entries with a text, a mood, an energy, a mark. 0 where it was not asked for. */
      textCount: z.int(),
      moodCount: z.int(),
      energyCount: z.int(),
      markCount: z.int(),
      fileCount: z.int(),
      fileBytes: z.int(),
      /** Moods that have a word of the person's own; it goes with moods. */
      ownMoodWordCount: z.int(),
      /** Categories of the person's own among the marks that leave; they go with marks in `json`. */
      ownCategoryCount: z.int(),
    }),
  ),
  /**
   * What the Journal holds beside its entries, which leaves with the full archive alone: templates of one's own, what helps, people one can turn to, helplines that the person
   * wrote. Counted so that it can be told before. It bears no day: no period cuts it.
   */
  countBeside: read(
    nothing,
    z.object({
      templateCount: z.int(),
      comfortCount: z.int(),
      personCount: z.int(),
      helplineCount: z.int(),
    }),
  ),
  /**
   * What was chosen, as a zip. `markdown`: one file a day, `2026-03-10.md`, headers in `language`, with the files beside; `json`: one `journal.json`, which comes back
   * through the import as it went, with the files beside. INPUT_TOO_LARGE when the files are more than 500 MiB together.
   */
  export: service(
    z.object({ format: z.enum(entryExportFormats), choice: entryExportChoice, language }),
    z.file(),
  ),
};
