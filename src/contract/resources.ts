import { z } from 'zod';
import { beforeRemovalOfMany } from './backup-reasons.ts';
import { resourceKind, resourceState } from './learning-parts.ts';
import { limits } from './limits.ts';
import { command, read } from './procedures.ts';
import { currency, day, id, instant, line, link, minorUnits, note, optionalLine } from './values.ts';

/** How much of a course with dated sessions one was there for. */
export const attendance = z.object({
  /** Sessions up to today, and of these: attended, and not yet said. */
  heldCount: z.int(),
  attendedCount: z.int(),
  openCount: z.int(),
  /** Sessions still to come. */
  comingCount: z.int(),
  /** Attended among those of which it was said, whole percent rounded down; null: of none. */
  percent: z.int().nullable(),
  /** Next session from today on. */
  nextOn: z.string().nullable(),
});
export type Attendance = z.infer<typeof attendance>;

export const resource = z.object({
  id,
  title: z.string(),
  kind: resourceKind,
  state: resourceState,
  goal: z.object({ id, title: z.string() }).nullable(),
  provider: z.string().nullable(),
  link: z.string().nullable(),
  cost: z.int().nullable(),
  costCurrency: z.string().nullable(),
  /** Minutes that it takes in all. */
  totalMinutes: z.int().nullable(),
  /** Minutes of its sessions. */
  minutes: z.int(),
  finishedOn: z.string().nullable(),
  notes: z.string(),
  /** null: without dated sessions. */
  attendance: attendance.nullable(),
  createdAt: instant,
  changedAt: instant,
  deletedAt: instant.nullable(),
});
export type Resource = z.infer<typeof resource>;

export const resourceFields = z.object({
  title: line,
  kind: resourceKind,
  state: resourceState,
  goalId: id.nullable(),
  provider: optionalLine,
  link,
  cost: minorUnits.nullable(),
  costCurrency: currency.nullable(),
  totalMinutes: z
    .int()
    .min(1, { error: 'OUT_OF_RANGE' })
    .max(limits.goalMinutes, { error: 'OUT_OF_RANGE' })
    .nullable(),
  finishedOn: day.nullable(),
  notes: note,
});
export type ResourceFields = z.infer<typeof resourceFields>;
const resourceChanges = resourceFields.partial();
export type ResourceChanges = z.infer<typeof resourceChanges>;

/** A dated session of a course. `attended`: null until the person says. */
export const lesson = z.object({
  id,
  heldOn: z.string(),
  minutes: z.int().nullable(),
  title: z.string().nullable(),
  attended: z.boolean().nullable(),
});
export type Lesson = z.infer<typeof lesson>;

const ids = z.array(id).min(1).max(limits.bulk, { error: 'TOO_MANY' });
const changed = z.object({ changedCount: z.int() });
const lessonMinutes = z
  .int()
  .min(1, { error: 'OUT_OF_RANGE' })
  .max(1_440, { error: 'OUT_OF_RANGE' })
  .nullable();

export const resources = {
  /** Those in progress first, then to start, done, dropped; within these the newest change first. */
  list: read(
    z.object({
      text: z.string().max(limits.line).optional(),
      goalId: id.optional(),
      kinds: z.array(resourceKind).max(10).optional(),
      states: z.array(resourceState).max(10).optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(limits.page).default(200),
    }),
    z.object({ rows: z.array(resource), total: z.int() }),
  ),
  /** Also finds one in the trash (`deletedAt` set). NOT_FOUND. */
  get: read(z.object({ id }), resource),
  /** The dated sessions of a course, the earliest first. */
  listLessons: read(z.object({ id }), z.array(lesson)),
  /** Adds one; already `done` without `finishedOn`, today is kept. The same `id` again returns the stored one. NOT_FOUND for a goal that is not there. */
  add: command(z.object({ id, fields: resourceChanges.required({ title: true }) }), resource),
  /** Changes fields. `base` as everywhere: CONFLICT with both texts. To `done` without `finishedOn`, today is kept. */
  change: command(z.object({ id, changes: resourceChanges, base: resourceChanges.default({}) }), resource, {
    mergeKey: (input) => `resources.change ${input.id} ${Object.keys(input.changes).join()}`,
  }),
  /** Moves to the trash, from where they can be restored for 30 days. */
  trash: command(z.object({ ids }), changed, { precaution: beforeRemovalOfMany }),
  /**
   * Adds dated sessions of a course: one, or one a week (`everyWeeks`) up to and with `untilOn`. Days that have one already are passed over. INVALID_INPUT beyond 500.
   */
  addLessons: command(
    z.object({
      resourceId: id,
      on: day,
      minutes: lessonMinutes.default(null),
      title: optionalLine.default(null),
      everyWeeks: z.int().min(1).max(52).optional(),
      untilOn: day.optional(),
    }),
    changed,
  ),
  /**
   * Changes a dated session. `attended: true` also logs a session of its minutes in the ledger, and anything else takes that back. NOT_FOUND;
   * INVALID_INPUT for attendance of a day that is still to come.
   */
  changeLesson: command(
    z.object({
      id,
      changes: z
        .object({
          heldOn: day,
          minutes: lessonMinutes,
          title: optionalLine,
          attended: z.boolean().nullable(),
        })
        .partial(),
    }),
    lesson,
  ),
  /** Removes dated sessions, and from the ledger what was logged because one was there. */
  removeLessons: command(z.object({ ids }), changed),
};
