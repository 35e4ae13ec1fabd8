import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { activityKinds, activityMethods, linkableNouns } from '#contract/activities.ts';
import { contactDirections } from '#contract/contact-parts.ts';
import { stageMeanings } from '#contract/stages.ts';
import { isDayText, isOneOf } from './check-list.ts';
import { files } from './files.ts';
import { stages } from './stages.ts';

/** The ledger: every dated thing that happened. `sequence` orders entries of one day, whatever the clock said. */
export const activities = sqliteTable(
  'activities',
  {
    sequence: integer('sequence').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    kind: text('kind', { enum: activityKinds }).notNull(),
    happenedOn: text('happened_on').notNull(),
    happenedAt: integer('happened_at'),
    fromMeaning: text('from_meaning', { enum: stageMeanings }),
    toMeaning: text('to_meaning', { enum: stageMeanings }),
    stageId: text('stage_id').references(() => stages.id, { onDelete: 'set null' }),
    title: text('title'),
    note: text('note').notNull().default(''),
    method: text('method', { enum: activityMethods }),
    direction: text('direction', { enum: contactDirections }),
    person: text('person'),
    result: text('result'),
    resultOn: text('result_on'),
    confirmation: text('confirmation'),
    link: text('link'),
    minutes: integer('minutes'),
    counts: integer('counts', { mode: 'boolean' }),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('activities_by_day').on(table.happenedOn, table.sequence),
    index('activities_by_stage').on(table.stageId),
    check('activities_kind', isOneOf(table.kind, activityKinds)),
    check('activities_method', isOneOf(table.method, activityMethods)),
    check('activities_direction', isOneOf(table.direction, contactDirections)),
    check('activities_from_meaning', isOneOf(table.fromMeaning, stageMeanings)),
    check('activities_to_meaning', isOneOf(table.toMeaning, stageMeanings)),
    check('activities_happened_on', isDayText(table.happenedOn)),
    check('activities_result_on', isDayText(table.resultOn)),
  ],
);

export const activityLinks = sqliteTable(
  'activity_links',
  {
    activityId: text('activity_id')
      .notNull()
      .references(() => activities.id, { onDelete: 'cascade' }),
    noun: text('noun', { enum: linkableNouns }).notNull(),
    recordId: text('record_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.activityId, table.noun, table.recordId] }),
    index('activity_links_by_record').on(table.noun, table.recordId),
    check('activity_links_noun', isOneOf(table.noun, linkableNouns)),
  ],
);

/** Evidence of an entry, in the order in which it was attached. */
export const activityFiles = sqliteTable(
  'activity_files',
  {
    activityId: text('activity_id')
      .notNull()
      .references(() => activities.id, { onDelete: 'cascade' }),
    fileId: text('file_id')
      .notNull()
      .references(() => files.id, { onDelete: 'cascade' }),
    rank: integer('rank').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.activityId, table.fileId] }),
    index('activity_files_by_file').on(table.fileId),
  ],
);
