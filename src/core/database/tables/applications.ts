import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { employmentTypes, payPeriods, workModes } from '#contract/applications.ts';
import { isDayText, isOneOf } from './check-list.ts';
import { companies } from './companies.ts';
import { stages } from './stages.ts';
import { tags } from './tags.ts';

/**
 * `stage_id`, `stage_since` and `applied_on` are read off the ledger and written by `activities/settle.ts` alone, so that a
 * board of 10,000 cards needs no look into the past.
 */
export const applications = sqliteTable(
  'applications',
  {
    id: text('id').primaryKey(),
    companyId: text('company_id')
      .notNull()
      .references(() => companies.id),
    role: text('role').notNull(),
    stageId: text('stage_id')
      .notNull()
      .references(() => stages.id),
    stageSince: text('stage_since').notNull(),
    position: text('position').notNull(),
    location: text('location'),
    workMode: text('work_mode', { enum: workModes }),
    employmentType: text('employment_type', { enum: employmentTypes }),
    payMin: integer('pay_min'),
    payMax: integer('pay_max'),
    payCurrency: text('pay_currency'),
    payPeriod: text('pay_period', { enum: payPeriods }),
    source: text('source'),
    link: text('link'),
    postingText: text('posting_text').notNull().default(''),
    reference: text('reference'),
    appliedOn: text('applied_on'),
    deadlineOn: text('deadline_on'),
    interest: integer('interest'),
    nextStep: text('next_step'),
    nextStepOn: text('next_step_on'),
    notes: text('notes').notNull().default(''),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    archivedAt: integer('archived_at'),
    deletedAt: integer('deleted_at'),
  },
  (table) => [
    index('applications_live_by_place')
      .on(table.stageId, table.position)
      .where(sql`deleted_at IS NULL AND archived_at IS NULL`),
    index('applications_live_by_change')
      .on(table.changedAt)
      .where(sql`deleted_at IS NULL AND archived_at IS NULL`),
    index('applications_live_by_next_step')
      .on(table.nextStepOn)
      .where(sql`deleted_at IS NULL AND archived_at IS NULL AND next_step_on IS NOT NULL`),
    index('applications_live_by_deadline')
      .on(table.deadlineOn)
      .where(
        sql`deleted_at IS NULL AND archived_at IS NULL AND applied_on IS NULL AND deadline_on IS NOT NULL`,
      ),
    index('applications_by_company').on(table.companyId),
    index('applications_trashed').on(table.deletedAt).where(sql`deleted_at IS NOT NULL`),
    check('applications_work_mode', isOneOf(table.workMode, workModes)),
    check('applications_employment_type', isOneOf(table.employmentType, employmentTypes)),
    check('applications_pay_period', isOneOf(table.payPeriod, payPeriods)),
    check('applications_interest', sql`${table.interest} BETWEEN 1 AND 5`),
    check('applications_deadline_on', isDayText(table.deadlineOn)),
    check('applications_next_step_on', isDayText(table.nextStepOn)),
  ],
);

export const applicationTags = sqliteTable(
  'application_tags',
  {
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    tagId: text('tag_id')
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.tagId] }),
    index('application_tags_by_tag').on(table.tagId),
  ],
);
