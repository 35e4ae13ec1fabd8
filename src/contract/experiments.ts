import { z } from 'zod';
import { experimentDecision, experimentOutcome } from './idea-parts.ts';
import { limits } from './limits.ts';
import { command, read } from './procedures.ts';
import { day, id, instant, line, note } from './values.ts';

/** A test of assumptions. It is planned until `startedOn`, runs until it has a result, and is done then. */
export const experiment = z.object({
  id,
  ideaId: id,
  title: z.string(),
  /** "We believe that …", "to verify that, we will …", "and measure …", "we are right if …". */
  belief: z.string(),
  test: z.string(),
  measure: z.string(),
  threshold: z.string(),
  startedOn: z.string().nullable(),
  /** Until when it is to run. */
  endsOn: z.string().nullable(),
  result: z.string(),
  outcome: experimentOutcome.nullable(),
  /** The day of the result; null: there is none yet. */
  resultOn: z.string().nullable(),
  decision: experimentDecision.nullable(),
  /** Why, and what comes next. */
  decisionNote: z.string(),
  /** Assumptions it tests, with their texts. */
  notes: z.array(z.object({ id, text: z.string() })),
  createdAt: instant,
  changedAt: instant,
});
export type Experiment = z.infer<typeof experiment>;

export const experimentFields = z.object({
  title: line,
  belief: note,
  test: note,
  measure: note,
  threshold: note,
  startedOn: day.nullable(),
  endsOn: day.nullable(),
  decision: experimentDecision.nullable(),
  decisionNote: note,
  noteIds: z.array(id).max(limits.notesPerCanvas, { error: 'TOO_MANY' }),
});
const experimentChanges = experimentFields.partial();
export type ExperimentChanges = z.infer<typeof experimentChanges>;

export const experiments = {
  /** Those of an idea: running ones first, then planned ones, then done ones, the newest first. */
  list: read(z.object({ ideaId: id }), z.array(experiment)),
  /** NOT_FOUND. */
  get: read(z.object({ id }), experiment),
  /**
   * The same `id` again returns the stored one. Untested assumptions it tests become `testing` with it if it has begun by that day; one that starts later runs from its day on, but
   * the day alone changes no assumption. Notes of another idea are passed over. NOT_FOUND. TOO_MANY beyond 200 of an idea.
   */
  add: command(z.object({ id, ideaId: id, fields: experimentChanges.required({ title: true }) }), experiment),
  /** `base` as everywhere: CONFLICT with both texts. INVALID_INPUT (`changes.threshold`) for another threshold once there is a result: take the result back first. NOT_FOUND. */
  change: command(
    z.object({ id, changes: experimentChanges, base: experimentChanges.default({}) }),
    experiment,
    { mergeKey: (input) => `experiments.change ${input.id} ${Object.keys(input.changes).join()}` },
  ),
  /**
   * Writes down what came out, and that into the ledger, whose entry follows what is written anew unless somebody took it out of there. INVALID_INPUT (`threshold`, REQUIRED) without a threshold that was set before. It becomes evidence of the assumptions it
   * tests (reached: supports, missed: contradicts, unclear: neutral), whatever was said of another outcome; untested ones are `testing`, and whether they hold is the person's to say. INVALID_INPUT for a day to come.
   */
  recordResult: command(
    z.object({ id, result: note, outcome: experimentOutcome, resultOn: day }),
    experiment,
    { mergeKey: (input) => `experiments.recordResult ${input.id}` },
  ),
  /** Takes the result back, from the ledger and from the evidence too. */
  withdrawResult: command(z.object({ id }), experiment),
  /** NOT_FOUND. */
  remove: command(z.object({ id }), z.object({})),
};
