import { z } from 'zod';
import { limits } from './limits.ts';
import { command, service } from './procedures.ts';
import { stageMeaning } from './stages.ts';
import { id } from './values.ts';

/** Fields of an application that a column can fill. `pay` is free text that is read into min, max, currency and period. */
export const importFields = [
  'company',
  'role',
  'stage',
  'appliedOn',
  'applied',
  'savedOn',
  'deadlineOn',
  'location',
  'workMode',
  'employmentType',
  'pay',
  'payMin',
  'payMax',
  'payCurrency',
  'source',
  'link',
  'postingText',
  'reference',
  'tags',
  'nextStep',
  'nextStepOn',
  'notes',
] as const;
export const importField = z.enum(importFields);
export type ImportField = z.infer<typeof importField>;

export const dateOrders = ['day_first', 'month_first', 'year_first'] as const;
export const dateOrder = z.enum(dateOrders);
export type DateOrder = z.infer<typeof dateOrder>;

/** Which column (by its place, from 0) fills which field. `stageWords`: the file's words for stages, lower-cased. */
export const importMapping = z.object({
  columns: z.array(
    z.object({
      column: z
        .int()
        .min(0)
        .max(limits.importColumns - 1),
      field: importField,
    }),
  ),
  dateOrder,
  stageWords: z.record(z.string(), stageMeaning),
  duplicates: z.enum(['skip', 'add']),
});
export type ImportMapping = z.infer<typeof importMapping>;

export const importProblemReasons = [
  'COMPANY_MISSING',
  'ROLE_MISSING',
  'TOO_LONG',
  'NOT_A_DAY',
  'NOT_A_LINK',
  'NOT_AN_AMOUNT',
  'STAGE_UNKNOWN',
  'VALUE_UNKNOWN',
  'FORBIDDEN_CHARACTER',
] as const;
/** `severity` error: the row cannot be imported. warning: the row comes in without that value (kept in its notes). */
export const importProblem = z.object({
  field: importField.nullable(),
  reason: z.enum(importProblemReasons),
  severity: z.enum(['error', 'warning']),
  text: z.string(),
});
export type ImportProblem = z.infer<typeof importProblem>;

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

export const importInspection = z.object({
  importId: id,
  fileName: z.string(),
  encoding: z.string(),
  delimiter: z.enum([',', ';', '\t', '|']),
  headers: z.array(z.string()),
  /** The first rows as they stand, for choosing columns. */
  examples: z.array(z.array(z.string())),
  rowCount: z.int(),
  /** Words found in the stage column that nobody knows yet. */
  unknownStageWords: z.array(z.string()),
  /** True when the dates of the file fit more than one order. */
  dateOrderUncertain: z.boolean(),
  suggestion: importMapping,
});
export type ImportInspection = z.infer<typeof importInspection>;

export const imports = {
  /** Reads a CSV file (comma, semicolon, tab; UTF-8, UTF-16, Windows-1252) without storing anything, in a process of its own: at most
   * 10 seconds, 60 from 20 MB on. IMPORT_… codes. */
  inspect: service(z.object({ file: z.file() }), importInspection),
  /** What running would do, row by row. NOT_FOUND when the inspection is too old (ten are kept). */
  preview: service(
    z.object({
      importId: id,
      mapping: importMapping,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(limits.page).default(100),
    }),
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
  /** Imports in one transaction: all rows without an error or none at all. One step of undo. */
  run: command(
    z.object({ importId: id, mapping: importMapping }),
    z.object({ addedCount: z.int(), skippedCount: z.int() }),
    { precaution: () => 'before_import' },
  ),
};
