import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { activityMethods } from '#contract/activities.ts';
import {
  assumptionStates,
  blocks,
  canvasTemplates,
  evidenceNouns,
  experimentDecisions,
  experimentOutcomes,
  ideaStates,
  questionKinds,
  stances,
} from '#contract/idea-parts.ts';
import { colorNames } from '#contract/values.ts';
import { activities } from './activities.ts';
import { isDayText, isOneOf } from './check-list.ts';
import { contacts } from './contacts.ts';

// A damaged file tells whose a row is by its columns alone: each of these tables holds words of a closed list, or types in an order, that no other has.

export const ideas = sqliteTable(
  'ideas',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    state: text('state', { enum: ideaStates }).notNull(),
    template: text('template', { enum: canvasTemplates }).notNull(),
    position: text('position').notNull(),
    pitch: text('pitch'),
    nextStep: text('next_step'),
    nextStepOn: text('next_step_on'),
    notes: text('notes').notNull().default(''),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    deletedAt: integer('deleted_at'),
  },
  (table) => [
    index('ideas_live_by_place').on(table.state, table.position).where(sql`deleted_at IS NULL`),
    index('ideas_trashed').on(table.deletedAt).where(sql`deleted_at IS NOT NULL`),
    check('ideas_state', isOneOf(table.state, ideaStates)),
    check('ideas_template', isOneOf(table.template, canvasTemplates)),
    check('ideas_next_step_on', isDayText(table.nextStepOn)),
  ],
);

/** `other_block` and `other_position`: where it stood in the other template, until it is moved. */
export const canvasNotes = sqliteTable(
  'canvas_notes',
  {
    id: text('id').primaryKey(),
    ideaId: text('idea_id')
      .notNull()
      .references(() => ideas.id, { onDelete: 'cascade' }),
    block: text('block', { enum: blocks }).notNull(),
    position: text('position').notNull(),
    text: text('text').notNull(),
    color: text('color', { enum: colorNames }).notNull(),
    assumption: text('assumption', { enum: assumptionStates }),
    importance: integer('importance'),
    otherBlock: text('other_block', { enum: blocks }),
    otherPosition: text('other_position'),
  },
  (table) => [
    index('canvas_notes_by_place').on(table.ideaId, table.block, table.position),
    // What cards count, without walking through the texts.
    index('canvas_notes_by_risk').on(table.ideaId, table.assumption, table.importance),
    check('canvas_notes_block', isOneOf(table.block, blocks)),
    check('canvas_notes_color', isOneOf(table.color, colorNames)),
    check('canvas_notes_assumption', isOneOf(table.assumption, assumptionStates)),
    check('canvas_notes_importance', sql`${table.importance} BETWEEN 1 AND 3`),
    check('canvas_notes_other_block', isOneOf(table.otherBlock, blocks)),
  ],
);

/** `notes`: those of the canvas as it was, as JSON, behind all that a list reads: one row for each version, however much is on it. */
export const canvasVersions = sqliteTable(
  'canvas_versions',
  {
    id: text('id').primaryKey(),
    ideaId: text('idea_id')
      .notNull()
      .references(() => ideas.id, { onDelete: 'cascade' }),
    template: text('template', { enum: canvasTemplates }).notNull(),
    number: integer('number').notNull(),
    name: text('name').notNull(),
    noteCount: integer('note_count').notNull(),
    createdAt: integer('created_at').notNull(),
    notes: text('notes').notNull(),
  },
  (table) => [
    uniqueIndex('canvas_versions_by_number').on(table.ideaId, table.number),
    check('canvas_versions_template', isOneOf(table.template, canvasTemplates)),
    check('canvas_versions_notes', sql`json_valid(${table.notes})`),
  ],
);

/**
 * What speaks for or against a note. It belongs to the idea and not to the note, which may come back with a version. An experiment speaks once it has a result, and by it:
 * `stance` is only what the person said otherwise.
 */
export const evidence = sqliteTable(
  'evidence',
  {
    ideaId: text('idea_id')
      .notNull()
      .references(() => ideas.id, { onDelete: 'cascade' }),
    noteId: text('note_id').notNull(),
    noun: text('noun', { enum: evidenceNouns }).notNull(),
    stance: text('stance', { enum: stances }),
    recordId: text('record_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.noteId, table.noun, table.recordId] }),
    index('evidence_by_idea').on(table.ideaId),
    index('evidence_by_record').on(table.recordId),
    check('evidence_noun', isOneOf(table.noun, evidenceNouns)),
    check('evidence_stance', isOneOf(table.stance, stances)),
    check('evidence_said', sql`${table.stance} IS NOT NULL OR ${table.noun} = 'experiment'`),
  ],
);

/** `activity_id`: the entry of the ledger that tells of its result. */
export const experiments = sqliteTable(
  'experiments',
  {
    id: text('id').primaryKey(),
    ideaId: text('idea_id')
      .notNull()
      .references(() => ideas.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    belief: text('belief').notNull().default(''),
    test: text('test').notNull().default(''),
    measure: text('measure').notNull().default(''),
    threshold: text('threshold').notNull().default(''),
    startedOn: text('started_on'),
    endsOn: text('ends_on'),
    result: text('result').notNull().default(''),
    outcome: text('outcome', { enum: experimentOutcomes }),
    resultOn: text('result_on'),
    decision: text('decision', { enum: experimentDecisions }),
    decisionNote: text('decision_note').notNull().default(''),
    activityId: text('activity_id').references(() => activities.id, { onDelete: 'set null' }),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [
    index('experiments_by_idea').on(table.ideaId),
    index('experiments_by_activity').on(table.activityId),
    check('experiments_outcome', isOneOf(table.outcome, experimentOutcomes)),
    check('experiments_decision', isOneOf(table.decision, experimentDecisions)),
    check('experiments_started_on', isDayText(table.startedOn)),
    check('experiments_ends_on', isDayText(table.endsOn)),
    check('experiments_result_on', isDayText(table.resultOn)),
    check('experiments_result', sql`(${table.outcome} IS NULL) = (${table.resultOn} IS NULL)`),
  ],
);

export const feedbackRounds = sqliteTable(
  'feedback_rounds',
  {
    id: text('id').primaryKey(),
    ideaId: text('idea_id')
      .notNull()
      .references(() => ideas.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    introduction: text('introduction').notNull().default(''),
    plannedOn: text('planned_on'),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [
    index('feedback_rounds_by_idea').on(table.ideaId),
    check('feedback_rounds_planned_on', isDayText(table.plannedOn)),
  ],
);

export const feedbackQuestions = sqliteTable(
  'feedback_questions',
  {
    id: text('id').primaryKey(),
    roundId: text('round_id')
      .notNull()
      .references(() => feedbackRounds.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: questionKinds }).notNull(),
    rank: integer('rank').notNull(),
    text: text('text').notNull(),
    noteId: text('note_id'),
  },
  (table) => [
    index('feedback_questions_by_round').on(table.roundId, table.rank),
    check('feedback_questions_kind', isOneOf(table.kind, questionKinds)),
  ],
);

/** `name`: of somebody who is not in Contacts. `tags` and `answers`: JSON, read and written as a whole. */
export const feedback = sqliteTable(
  'feedback',
  {
    id: text('id').primaryKey(),
    ideaId: text('idea_id')
      .notNull()
      .references(() => ideas.id, { onDelete: 'cascade' }),
    roundId: text('round_id').references(() => feedbackRounds.id, { onDelete: 'set null' }),
    contactId: text('contact_id').references(() => contacts.id, { onDelete: 'set null' }),
    name: text('name'),
    givenOn: text('given_on').notNull(),
    channel: text('channel', { enum: activityMethods }),
    said: text('said').notNull().default(''),
    quote: text('quote').notNull().default(''),
    tags: text('tags').notNull().default('[]'),
    answers: text('answers').notNull().default('[]'),
    activityId: text('activity_id').references(() => activities.id, { onDelete: 'set null' }),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [
    index('feedback_by_idea').on(table.ideaId, table.givenOn),
    index('feedback_by_round').on(table.roundId),
    index('feedback_by_contact').on(table.contactId),
    index('feedback_by_activity').on(table.activityId),
    check('feedback_given_on', isDayText(table.givenOn)),
    check('feedback_channel', isOneOf(table.channel, activityMethods)),
    check('feedback_tags', sql`json_type(${table.tags}) = 'array'`),
    check('feedback_answers', sql`json_type(${table.answers}) = 'array'`),
  ],
);

export const promotionSteps = sqliteTable(
  'promotion_steps',
  {
    id: text('id').primaryKey(),
    ideaId: text('idea_id')
      .notNull()
      .references(() => ideas.id, { onDelete: 'cascade' }),
    channel: text('channel').notNull(),
    title: text('title').notNull(),
    plannedOn: text('planned_on'),
    doneOn: text('done_on'),
    result: text('result'),
    note: text('note').notNull().default(''),
    activityId: text('activity_id').references(() => activities.id, { onDelete: 'set null' }),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('promotion_steps_by_idea').on(table.ideaId),
    index('promotion_steps_to_come').on(table.plannedOn).where(sql`done_on IS NULL`),
    index('promotion_steps_by_activity').on(table.activityId),
    check('promotion_steps_planned_on', isDayText(table.plannedOn)),
    check('promotion_steps_done_on', isDayText(table.doneOn)),
  ],
);

/** Amounts in minor units of `currency`. */
export const moneyScenarios = sqliteTable(
  'money_scenarios',
  {
    id: text('id').primaryKey(),
    ideaId: text('idea_id')
      .notNull()
      .references(() => ideas.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    currency: text('currency').notNull(),
    position: text('position').notNull(),
    price: integer('price'),
    unitCost: integer('unit_cost'),
    fixedMonthlyCost: integer('fixed_monthly_cost'),
    unitsPerMonth: integer('units_per_month'),
    startUpCash: integer('start_up_cash'),
  },
  (table) => [
    index('money_scenarios_by_idea').on(table.ideaId, table.position),
    check('money_scenarios_currency', sql`${table.currency} GLOB '[A-Z][A-Z][A-Z]'`),
    check('money_scenarios_price', sql`${table.price} >= 0`),
    check('money_scenarios_unit_cost', sql`${table.unitCost} >= 0`),
    check('money_scenarios_fixed_monthly_cost', sql`${table.fixedMonthlyCost} >= 0`),
    check('money_scenarios_units_per_month', sql`${table.unitsPerMonth} >= 0`),
    check('money_scenarios_start_up_cash', sql`${table.startUpCash} >= 0`),
  ],
);
