import { z } from 'zod';
import { contactChoices, contactImportRow, contactMapping, contactRowGroup } from './import-contacts.ts';
import { entryImportRow, entryMapping, foundMoodWord } from './import-entries.ts';
import { resourceImportRow, resourceMapping, skillImportRow, skillMapping } from './import-learning.ts';
import {
  columnPlace,
  dateOrder,
  importField,
  importProblem,
  importSource,
  importTarget,
} from './import-parts.ts';
import { limits } from './limits.ts';
import { command, service } from './procedures.ts';
import { stageMeaning } from './stages.ts';
import { id, nothing } from './values.ts';

/** Which column (by its place, from 0) fills which field. `stageWords`: the file's words for stages, lower-cased. */
export const importMapping = z.object({
  columns: z.array(
    z.object({
      column: columnPlace,
      field: importField,
    }),
  ),
  dateOrder,
  stageWords: z.record(z.string(), stageMeaning),
  duplicates: z.enum(['skip', 'add']),
});
export type ImportMapping = z.infer<typeof importMapping>;

export const importRow = z.object({
  /** Line of the file where the row begins, from 1. */
  line: z.int(),
  company: z.string(),
  role: z.string(),
  meaning: stageMeaning,
  appliedOn: z.string().nullable(),
  location: z.string().nullable(),
  /** `file`: repeats an earlier row of the same file; `own`: is there already. */
  duplicateOf: z.enum(['file', 'own']).nullable(),
  problems: z.array(importProblem),
});
export type ImportRow = z.infer<typeof importRow>;

/** One table that a file holds, and how it is probably meant. */
export const importPart = z.object({
  importId: id,
  source: importSource,
  /** Of the file; in an archive of the file inside it. */
  name: z.string(),
  encoding: z.string(),
  /** null: not a table of cells. */
  delimiter: z.enum([',', ';', '\t', '|']).nullable(),
  headers: z.array(z.string()),
  /** The first rows as they stand, for choosing columns. */
  examples: z.array(z.array(z.string())),
  rowCount: z.int(),
  /** What the rows probably are; certain unless `source` is `table`. */
  target: importTarget,
  applications: z.object({
    mapping: importMapping,
    /** Words found in the stage column that nobody knows yet. */
    unknownStageWords: z.array(z.string()),
    /** True when the dates of the file fit more than one order. */
    dateOrderUncertain: z.boolean(),
  }),
  contacts: z.object({ mapping: contactMapping, dateOrderUncertain: z.boolean() }),
  resources: z.object({ mapping: resourceMapping, dateOrderUncertain: z.boolean() }),
  skills: z.object({ mapping: skillMapping }),
  entries: z.object({ mapping: entryMapping, dateOrderUncertain: z.boolean() }),
});
export type ImportPart = z.infer<typeof importPart>;

export const importInspection = z.object({
  fileName: z.string(),
  /** `table`: delimited text. `cards`: vCards. `archive`: a LinkedIn export, with a part for each file in it that can come in. `journal`: one that was exported here. */
  kind: z.enum(['table', 'cards', 'archive', 'journal']),
  parts: z.array(importPart).min(1),
});
export type ImportInspection = z.infer<typeof importInspection>;

const page = {
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(limits.page).default(100),
};

export const imports = {
  /**
   * Says what a file holds without storing anything: a table (comma, semicolon, tab; UTF-8, UTF-16, Windows-1252), vCards (2.1, 3.0, 4.0), the LinkedIn
   * export, of which nothing but the files named in `parts` is opened, or a journal that was exported as JSON, with or without its files. Read in a process of its
   * own: at most 10 seconds, 60 from 20 MB on. An archive may be larger than any other file: what is read of it is what counts. IMPORT_… codes.
   */
  inspect: service(z.object({ file: z.file().meta({ maxBytes: limits.bundleBytes }) }), importInspection),
  /** Lets go of what was read from files: nothing of it is kept once nobody looks at it. One that is not there any more is passed over. */
  forget: service(z.object({ importIds: z.array(id).max(limits.importParts) }), nothing),
  /** What bringing in applications would do, row by row. NOT_FOUND when the inspection is too old (ten are kept). */
  previewApplications: service(
    z.object({ importId: id, mapping: importMapping, ...page }),
    z.object({
      rows: z.array(importRow),
      total: z.int(),
      addCount: z.int(),
      duplicateCount: z.int(),
      errorCount: z.int(),
      warningCount: z.int(),
      /** Words of the chosen stage column that `stageWords` does not know. */
      unknownStageWords: z.array(z.string()),
    }),
  ),
  /**
   * What bringing in contacts would do, row by row. Rows find their contact by a profile, else by e-mail address, where the names agree, else by name and
   * company, or by name and phone where there is no company; a name alone is only a guess. `total`: of the rows of `group`; the counts are those of the
   * whole file. NOT_FOUND when the inspection is too old.
   */
  previewContacts: service(
    z.object({
      importId: id,
      mapping: contactMapping,
      choices: contactChoices,
      group: contactRowGroup.default('all'),
      ...page,
    }),
    z.object({
      rows: z.array(contactImportRow),
      total: z.int(),
      /** Rows of each group. */
      groups: z.record(contactRowGroup, z.int()),
      addCount: z.int(),
      /** Contacts that would change, as it is chosen now. */
      changeCount: z.int(),
      /** Rows with a value that differs from the one that stands here. */
      differingCount: z.int(),
      /** Rows that may speak of somebody who is there, and of which nothing is taken so far. */
      unsureCount: z.int(),
      /** Rows of which nothing comes in, whatever they say; not those that say nothing new of a contact. */
      leftOutCount: z.int(),
      warningCount: z.int(),
      /** What stood here when this was read; for `run`. */
      revision: z.int(),
    }),
  ),
  /** What bringing in resources would do, row by row. Rows find their resource by its link, else by title and provider. NOT_FOUND when the inspection is too old. */
  previewResources: service(
    z.object({ importId: id, mapping: resourceMapping, ...page }),
    z.object({
      rows: z.array(resourceImportRow),
      total: z.int(),
      addCount: z.int(),
      duplicateCount: z.int(),
      errorCount: z.int(),
      warningCount: z.int(),
    }),
  ),
  /** What bringing in skills would do, row by row. Rows find their skill by its name or a synonym. NOT_FOUND when the inspection is too old. */
  previewSkills: service(
    z.object({ importId: id, mapping: skillMapping, ...page }),
    z.object({
      rows: z.array(skillImportRow),
      total: z.int(),
      /** New entries, and entries that come onto one's own list or get what they lack. */
      addCount: z.int(),
      changeCount: z.int(),
      errorCount: z.int(),
      warningCount: z.int(),
    }),
  ),
  /** What bringing in entries of the journal would do, row by row. NOT_FOUND when the inspection is too old. */
  previewEntries: service(
    z.object({ importId: id, mapping: entryMapping, ...page }),
    z.object({
      rows: z.array(entryImportRow),
      total: z.int(),
      addCount: z.int(),
      duplicateCount: z.int(),
      errorCount: z.int(),
      warningCount: z.int(),
      /** Files that come in with the entries. */
      fileCount: z.int(),
      /** Words of the column of moods, those that stand in most rows first. While one is not known, `run` refuses. */
      moodWords: z.array(foundMoodWord),
      /** There are more words than can be asked for: the column holds something else. */
      hasMoreMoodWords: z.boolean(),
      /** Feelings and factors that are not there yet. */
      newMarkNames: z.array(z.string()),
      /** Words that the person had given to moods and marks which have their first word here. They come along. */
      ownWords: z.array(z.string()),
    }),
  ),
  /**
   * Imports in one transaction: all rows without an error or none at all. One step of undo. `revision`: of the preview that the choices were made on;
   * CONFLICT when something has changed since. NOT_FOUND, IMPORT_MALFORMED with the line of a row that the records refuse. INVALID_INPUT while a word for a mood is
   * not known.
   */
  run: command(
    z.object({
      parts: z
        .array(
          z.discriminatedUnion('target', [
            z.object({ target: z.literal('applications'), importId: id, mapping: importMapping }),
            z.object({
              target: z.literal('contacts'),
              importId: id,
              mapping: contactMapping,
              choices: contactChoices,
              revision: z.int().optional(),
            }),
            z.object({ target: z.literal('resources'), importId: id, mapping: resourceMapping }),
            z.object({ target: z.literal('skills'), importId: id, mapping: skillMapping }),
            z.object({ target: z.literal('entries'), importId: id, mapping: entryMapping }),
          ]),
        )
        .min(1)
        .max(limits.importParts, { error: 'TOO_MANY' }),
    }),
    z.object({
      applications: z.object({ addedCount: z.int() }),
      contacts: z.object({ addedCount: z.int(), changedCount: z.int() }),
      resources: z.object({ addedCount: z.int() }),
      skills: z.object({ addedCount: z.int(), changedCount: z.int() }),
      entries: z.object({ addedCount: z.int() }),
      skippedCount: z.int(),
    }),
    { precaution: () => 'before_import' },
  ),
};
