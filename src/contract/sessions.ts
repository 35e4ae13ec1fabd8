import { z } from 'zod';
import { limits } from './limits.ts';
import { command, finalCommand, read } from './procedures.ts';
import { day, id, instant, note, nothing } from './values.ts';

const sessionMinutes = z.int().min(1, { error: 'OUT_OF_RANGE' }).max(1_440, { error: 'OUT_OF_RANGE' });

/** Time given to learning: an entry of the ledger with its minutes. */
export const session = z.object({
  id,
  happenedOn: z.string(),
  /** When it began, if it was timed. */
  happenedAt: instant.nullable(),
  minutes: z.int(),
  note: z.string(),
  goal: z.object({ id, title: z.string() }).nullable(),
  resource: z.object({ id, title: z.string() }).nullable(),
});
export type Session = z.infer<typeof session>;

/**
 * The focus timer. Only time that passed while the program ran and the machine was awake is counted, whatever its clock says. `paused` with `stoppedBy`
 * `sleep` or `exit`: the machine slept, or the program ended, and nothing was counted since.
 */
export const timer = z.object({
  state: z.enum(['off', 'running', 'paused']),
  goalId: id.nullable(),
  resourceId: id.nullable(),
  startedAt: instant.nullable(),
  /** Milliseconds counted so far, at the moment of the answer. */
  elapsedMs: z.int(),
  stoppedBy: z.enum(['person', 'sleep', 'exit']).nullable(),
});
export type Timer = z.infer<typeof timer>;

/** `goalId` left out: the goal of the resource, if it has one. */
const links = { goalId: id.nullable().optional(), resourceId: id.nullable().default(null) };

export const sessions = {
  /** Newest first. */
  list: read(
    z.object({
      goalId: id.optional(),
      resourceId: id.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(limits.page).default(50),
    }),
    z.object({ rows: z.array(session), total: z.int(), minutes: z.int() }),
  ),
  /** Minutes a week for the last `weeks` weeks, this one last; weeks begin as the settings say. Weeks without any are there with 0. */
  listWeeks: read(
    z.object({ goalId: id.optional(), weeks: z.int().min(1).max(260).default(12) }),
    z.array(z.object({ startsOn: z.string(), minutes: z.int() })),
  ),
  /** Logs a session, today or `on`; a goal that was planned or for someday is then in progress, so is a resource that was to start. The same `id` again returns the stored one. NOT_FOUND, INVALID_INPUT for a day to come. */
  log: command(
    z.object({ id, minutes: sessionMinutes, on: day.optional(), note: note.default(''), ...links }),
    session,
  ),
  /** Corrects one. NOT_FOUND, INVALID_INPUT for a day to come. */
  change: command(
    z.object({
      id,
      changes: z
        .object({
          minutes: sessionMinutes,
          on: day,
          note,
          goalId: id.nullable(),
          resourceId: id.nullable(),
        })
        .partial(),
    }),
    session,
    { mergeKey: (input) => `sessions.change ${input.id} ${Object.keys(input.changes).join()}` },
  ),
  /** NOT_FOUND. */
  remove: command(z.object({ id }), z.object({})),
  getTimer: read(nothing, timer),
  // The timer is no part of the undo history: time cannot be taken back.
  /** Starts to count, for a goal or a resource or for neither. Once more for the same changes nothing while it counts. CONFLICT when it counts for another one or is paused. NOT_FOUND. */
  startTimer: finalCommand(z.object(links), timer),
  /** Pauses, or goes on; what is so already stays so. NOT_AVAILABLE when it is off. */
  pauseTimer: finalCommand(nothing, timer),
  resumeTimer: finalCommand(nothing, timer),
  /**
   * Ends the timer and logs what it counted, in whole minutes, at least one and at most a day, on the day it was started; `minutes` corrects that. Undoing it takes
   * the session away and leaves the timer off. The same `id` again returns the stored session. NOT_AVAILABLE when it is off.
   */
  finishTimer: command(z.object({ id, minutes: sessionMinutes.optional(), note: note.default('') }), session),
  /** Ends the timer without a session. */
  discardTimer: finalCommand(nothing, timer),
};
