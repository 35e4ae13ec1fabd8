import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { goalStates, progressMeasures, resourceKinds, resourceStates } from '#contract/learning-parts.ts';
import { activities } from './activities.ts';
import { isDayText, isOneOf } from './check-list.ts';
import { files } from './files.ts';
import { skills } from './skills.ts';

export const goals = sqliteTable(
  'goals',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    why: text('why').notNull().default(''),
    notes: text('notes').notNull().default(''),
    state: text('state', { enum: goalStates }).notNull(),
    position: text('position').notNull(),
    targetOn: text('target_on'),
    weeklyMinutes: integer('weekly_minutes'),
    totalMinutes: integer('total_minutes'),
    progressBy: text('progress_by', { enum: progressMeasures }).notNull(),
    doneOn: text('done_on'),
    achievement: text('achievement').notNull().default(''),
    draftPost: text('draft_post').notNull().default(''),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    archivedAt: integer('archived_at'),
    deletedAt: integer('deleted_at'),
  },
  (table) => [
    index('goals_live_by_place')
      .on(table.state, table.position)
      .where(sql`deleted_at IS NULL AND archived_at IS NULL`),
    index('goals_trashed').on(table.deletedAt).where(sql`deleted_at IS NOT NULL`),
    check('goals_state', isOneOf(table.state, goalStates)),
    check('goals_progress_by', isOneOf(table.progressBy, progressMeasures)),
    check('goals_target_on', isDayText(table.targetOn)),
    check('goals_done_on', isDayText(table.doneOn)),
    check('goals_weekly_minutes', sql`${table.weeklyMinutes} > 0`),
    check('goals_total_minutes', sql`${table.totalMinutes} > 0`),
  ],
);

export const goalMilestones = sqliteTable(
  'goal_milestones',
  {
    id: text('id').primaryKey(),
    goalId: text('goal_id')
      .notNull()
      .references(() => goals.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    position: text('position').notNull(),
    doneOn: text('done_on'),
  },
  (table) => [
    index('goal_milestones_by_goal').on(table.goalId, table.position),
    check('goal_milestones_done_on', isDayText(table.doneOn)),
  ],
);

export const goalSkills = sqliteTable(
  'goal_skills',
  {
    goalId: text('goal_id')
      .notNull()
      .references(() => goals.id, { onDelete: 'cascade' }),
    skillId: text('skill_id')
      .notNull()
      .references(() => skills.id, { onDelete: 'cascade' }),
    rank: integer('rank').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.goalId, table.skillId] }),
    index('goal_skills_by_skill').on(table.skillId),
  ],
);

export const resources = sqliteTable(
  'resources',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    kind: text('kind', { enum: resourceKinds }).notNull(),
    state: text('state', { enum: resourceStates }).notNull(),
    goalId: text('goal_id').references(() => goals.id, { onDelete: 'set null' }),
    provider: text('provider'),
    link: text('link'),
    cost: integer('cost'),
    costCurrency: text('cost_currency'),
    totalMinutes: integer('total_minutes'),
    finishedOn: text('finished_on'),
    notes: text('notes').notNull().default(''),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    deletedAt: integer('deleted_at'),
  },
  (table) => [
    index('resources_by_goal').on(table.goalId),
    index('resources_trashed').on(table.deletedAt).where(sql`deleted_at IS NOT NULL`),
    check('resources_kind', isOneOf(table.kind, resourceKinds)),
    check('resources_state', isOneOf(table.state, resourceStates)),
    check('resources_finished_on', isDayText(table.finishedOn)),
    check('resources_cost', sql`${table.cost} >= 0`),
    check('resources_total_minutes', sql`${table.totalMinutes} > 0`),
  ],
);

/** Dated sessions of a course. `activity_id`: the session in the ledger that was written because one was there. */
export const lessons = sqliteTable(
  'lessons',
  {
    id: text('id').primaryKey(),
    resourceId: text('resource_id')
      .notNull()
      .references(() => resources.id, { onDelete: 'cascade' }),
    heldOn: text('held_on').notNull(),
    minutes: integer('minutes'),
    title: text('title'),
    attended: integer('attended', { mode: 'boolean' }),
    activityId: text('activity_id').references(() => activities.id, { onDelete: 'set null' }),
  },
  (table) => [
    index('lessons_by_resource').on(table.resourceId, table.heldOn),
    index('lessons_by_activity').on(table.activityId),
    check('lessons_held_on', isDayText(table.heldOn)),
    check('lessons_minutes', sql`${table.minutes} > 0`),
  ],
);

export const certificates = sqliteTable(
  'certificates',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    issuer: text('issuer'),
    issuedOn: text('issued_on'),
    expiresOn: text('expires_on'),
    credential: text('credential'),
    link: text('link'),
    notes: text('notes').notNull().default(''),
    goalId: text('goal_id').references(() => goals.id, { onDelete: 'set null' }),
    fileId: text('file_id').references(() => files.id, { onDelete: 'set null' }),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    deletedAt: integer('deleted_at'),
  },
  (table) => [
    index('certificates_by_goal').on(table.goalId),
    index('certificates_by_file').on(table.fileId),
    index('certificates_live_by_expiry').on(table.expiresOn).where(sql`deleted_at IS NULL`),
    index('certificates_trashed').on(table.deletedAt).where(sql`deleted_at IS NOT NULL`),
    check('certificates_issued_on', isDayText(table.issuedOn)),
    check('certificates_expires_on', isDayText(table.expiresOn)),
  ],
);

/** The focus timer, one row while it is on. `counted_ms` is what was counted up to `seen_at`, so that a crash costs seconds. Not part of the undo history. */
export const focusTimer = sqliteTable(
  'focus_timer',
  {
    id: integer('id').primaryKey(),
    goalId: text('goal_id').references(() => goals.id, { onDelete: 'set null' }),
    resourceId: text('resource_id').references(() => resources.id, { onDelete: 'set null' }),
    startedAt: integer('started_at').notNull(),
    startedOn: text('started_on').notNull(),
    countedMs: integer('counted_ms').notNull(),
    seenAt: integer('seen_at').notNull(),
    isRunning: integer('is_running', { mode: 'boolean' }).notNull(),
    stoppedBy: text('stopped_by', { enum: ['person', 'sleep', 'exit'] }),
  },
  (table) => [check('focus_timer_id', sql`${table.id} = 1`)],
);
