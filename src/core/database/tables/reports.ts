import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { reportKinds } from '#contract/report-kinds.ts';
import { isOneOf } from './check-list.ts';

/** Choices of a report that the person saved under a name. `options`: JSON. */
export const reportPresets = sqliteTable(
  'report_presets',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: reportKinds }).notNull(),
    name: text('name').notNull(),
    options: text('options').notNull(),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [check('report_presets_kind', isOneOf(table.kind, reportKinds))],
);

/** Rules of benefit offices that the person wrote, and those that came along as the person changed them (under their own id). `content`: JSON. */
export const ruleProfiles = sqliteTable('rule_profiles', {
  id: text('id').primaryKey(),
  content: text('content').notNull(),
  createdAt: integer('created_at').notNull(),
  changedAt: integer('changed_at').notNull(),
});
