import { z } from 'zod';
import { beforeRemovalOfMany } from './backup-reasons.ts';
import { goalState, learningExport, progressMeasure } from './learning-parts.ts';
import { limits } from './limits.ts';
import { command, read, service } from './procedures.ts';
import { language } from './settings.ts';
import { day, id, instant, line, note } from './values.ts';

/** How far a goal is, and when it will be reached if it goes on as in the last four weeks. */
export const goalProgress = z.object({
  /** Milestones reached, or minutes of its sessions. */
  done: z.int(),
  /** Milestones in all, or the minutes that the goal is expected to take; null: nothing was said, so there is no share of anything. */
  total: z.int().nullable(),
  /** Minutes of all its sessions. */
  minutes: z.int(),
  /** Minutes of the last 28 days, today included. */
  recentMinutes: z.int(),
  /**
   * Day on which it is done at the pace of the last 28 days: today + ⌈(total − done) ÷ (done in those days ÷ their number)⌉ days. Whoever began less than 28
   * days ago is measured since then, over at least a week. null: done, dropped, without a total, without anything done in those days, or more than ten years away.
   */
  paceOn: z.string().nullable(),
});
export type GoalProgress = z.infer<typeof goalProgress>;

const named = z.object({ id, name: z.string() });

/** The part of a goal that boards and tables show. */
export const goalCard = z.object({
  id,
  title: z.string(),
  state: goalState,
  targetOn: z.string().nullable(),
  /** Minutes a week that the person wants to give it. */
  weeklyMinutes: z.int().nullable(),
  progressBy: progressMeasure,
  progress: goalProgress,
  skills: z.array(named),
  doneOn: z.string().nullable(),
  changedAt: instant,
});
export type GoalCard = z.infer<typeof goalCard>;

export const milestone = z.object({ id, title: z.string(), doneOn: z.string().nullable() });
export type Milestone = z.infer<typeof milestone>;

export const goal = goalCard.extend({
  why: z.string(),
  notes: z.string(),
  /** Minutes that the goal is expected to take in all. */
  totalMinutes: z.int().nullable(),
  /** In the order of the person. */
  milestones: z.array(milestone),
  /** What can be said of it in a CV or an interview, and a draft of a post. Written by the person when the goal is reached. */
  achievement: z.string(),
  draftPost: z.string(),
  createdAt: instant,
  deletedAt: instant.nullable(),
});
export type Goal = z.infer<typeof goal>;

const minutes = z.int().min(1, { error: 'OUT_OF_RANGE' }).max(limits.goalMinutes, { error: 'OUT_OF_RANGE' });

/** What the person can write on a goal. `skillNames`: a name that is no skill yet becomes one. */
export const goalFields = z.object({
  title: line,
  why: note,
  notes: note,
  targetOn: day.nullable(),
  weeklyMinutes: minutes.max(limits.weekMinutes, { error: 'OUT_OF_RANGE' }).nullable(),
  totalMinutes: minutes.nullable(),
  progressBy: progressMeasure,
  skillNames: z
    .array(line.pipe(z.string().max(limits.skillWord, { error: 'TOO_LONG' })))
    .max(limits.skillsPerGoal, { error: 'TOO_MANY' }),
  achievement: note,
  draftPost: note,
});
const goalChanges = goalFields.partial();
export type GoalChanges = z.infer<typeof goalChanges>;

export const goalFilter = z.object({
  text: z.string().max(limits.line).optional(),
  states: z.array(goalState).max(10).optional(),
  skillId: id.optional(),
});
export type GoalFilter = z.infer<typeof goalFilter>;

export const goalSortKeys = ['position', 'title', 'state', 'targetOn', 'minutes', 'changedAt'] as const;
export const goalSort = z.object({
  by: z.enum(goalSortKeys),
  direction: z.enum(['ascending', 'descending']),
});
export type GoalSort = z.infer<typeof goalSort>;

const ids = z.array(id).min(1).max(limits.bulk, { error: 'TOO_MANY' });
const changed = z.object({ changedCount: z.int() });
const filterOnly = z.object({ filter: goalFilter.default({}) });

export const goals = {
  /** One page of cards. `total` counts all that match. */
  list: read(
    filterOnly.extend({
      sort: goalSort.default({ by: 'position', direction: 'ascending' }),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(limits.page).default(50),
    }),
    z.object({ rows: z.array(goalCard), total: z.int() }),
  ),
  /** Number of matching goals in all and by state (states without any are absent). */
  count: read(
    filterOnly,
    z.object({ total: z.int(), byState: z.array(z.object({ state: goalState, count: z.int() })) }),
  ),
  /** Ids of all that match, for "select all" in a table; at most 20,000. */
  listIds: read(filterOnly, z.array(id)),
  /** Also finds one in the trash (`deletedAt` set). NOT_FOUND after it was purged. */
  get: read(z.object({ id }), goal),
  /**
   * Words for a goal that was reached, put together of what is known of it (hours, resources, certificates, skills) in a language: a line for a CV and a
   * draft of a post. Nothing is stored. NOT_FOUND.
   */
  suggestWords: read(
    z.object({ id, language }),
    z.object({ achievement: z.string(), draftPost: z.string() }),
  ),
  /**
   * All of one kind as a file for other programs. Tables are CSV (UTF-8, formula-safe, headers in `language`); `calendar` is iCalendar with target
   * days, sessions of courses and expiring certificates from today on.
   */
  export: service(z.object({ what: learningExport, language }), z.file()),
  /** Adds one at the top of its state. The same `id` again returns the stored one. */
  add: command(
    z.object({
      id,
      fields: goalChanges.required({ title: true }),
      state: goalState.default('planned'),
    }),
    goal,
  ),
  /** Changes fields. `base`: the values the person started from; CONFLICT with both texts if a field has changed since. */
  change: command(z.object({ id, changes: goalChanges, base: goalChanges.default({}) }), goal, {
    mergeKey: (input) => `goals.change ${input.id} ${Object.keys(input.changes).join()}`,
  }),
  /** Puts a card into a state after `afterId` (null: top). To `done`, the day is kept as that of reaching it, and written into the ledger. */
  move: command(z.object({ id, state: goalState, afterId: id.nullable() }), goal),
  /** Moves many to the top of a state; those already there are left alone. */
  changeStates: command(z.object({ ids, state: goalState }), changed),
  /** Moves to the trash, from where they can be restored for 30 days. What belongs to them stays with them. */
  trash: command(z.object({ ids }), changed, { precaution: beforeRemovalOfMany }),
  /** Adds a milestone at the end. The same `id` again changes nothing. NOT_FOUND; INVALID_INPUT (`TOO_MANY`) beyond 200. */
  addMilestone: command(z.object({ id, goalId: id, title: line }), goal),
  /** Renames a milestone, or says on which day it was reached (null: not yet). NOT_FOUND. */
  changeMilestone: command(
    z.object({ id, changes: z.object({ title: line, doneOn: day.nullable() }).partial() }),
    goal,
    { mergeKey: (input) => `goals.changeMilestone ${input.id} ${Object.keys(input.changes).join()}` },
  ),
  /** Puts a milestone after another one of its goal (null: first). NOT_FOUND. */
  moveMilestone: command(z.object({ id, afterId: id.nullable() }), goal),
  /** NOT_FOUND. */
  removeMilestone: command(z.object({ id }), goal),
};
