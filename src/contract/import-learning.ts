import { z } from 'zod';
import {
  columnPlace,
  dateOrder,
  importProblem,
  resourceImportField,
  skillImportField,
} from './import-parts.ts';
import { resourceKind, resourceState } from './learning-parts.ts';
import { id } from './values.ts';

/** Which column fills which field. */
export const resourceMapping = z.object({
  columns: z.array(z.object({ column: columnPlace, field: resourceImportField })),
  dateOrder,
});
export type ResourceMapping = z.infer<typeof resourceMapping>;

export const resourceImportRow = z.object({
  /** Line of the file where the row begins, from 1. */
  line: z.int(),
  title: z.string(),
  provider: z.string().nullable(),
  kind: resourceKind,
  state: resourceState,
  finishedOn: z.string().nullable(),
  /** `file`: repeats an earlier row of the same file; `own`: is there already. Such rows do not come in. */
  duplicateOf: z.enum(['file', 'own']).nullable(),
  problems: z.array(importProblem),
});
export type ResourceImportRow = z.infer<typeof resourceImportRow>;

export const skillMapping = z.object({
  columns: z.array(z.object({ column: columnPlace, field: skillImportField })),
});
export type SkillMapping = z.infer<typeof skillMapping>;

export const skillImportRow = z.object({
  line: z.int(),
  name: z.string(),
  level: z.int().nullable(),
  /**
   * `new`: becomes an entry of the dictionary, on one's own list. `known`: an entry that comes onto one's own list. `own`: stands there already, and gets at
   * most what it lacks. `repeated`: the same as an earlier row. `error`: cannot come in.
   */
  status: z.enum(['new', 'known', 'own', 'repeated', 'error']),
  /** The entry that the row speaks of. */
  skill: z.object({ id, name: z.string() }).nullable(),
  problems: z.array(importProblem),
});
export type SkillImportRow = z.infer<typeof skillImportRow>;
