import { z } from 'zod';
import { beforeRemovalOfMany } from './backup-reasons.ts';
import { limits } from './limits.ts';
import { command, read } from './procedures.ts';
import { stageMeaning } from './stages.ts';
import { tag, tagName } from './tags.ts';
import { currency, day, id, instant, line, link, minorUnits, note, nothing, optionalLine } from './values.ts';

export const workModes = ['on_site', 'hybrid', 'remote'] as const;
export const employmentTypes = [
  'full_time',
  'part_time',
  'contract',
  'temporary',
  'internship',
  'freelance',
  'volunteer',
] as const;
export const payPeriods = ['hour', 'day', 'week', 'month', 'year'] as const;
/** Sources with a name in the catalogues. Any other text is the person's own source. */
export const knownSources = [
  'linkedin',
  'jobstreet',
  'glints',
  'kalibrr',
  'company_site',
  'referral',
  'community',
  'agency',
  'job_fair',
  'government_portal',
] as const;

const workMode = z.enum(workModes);
const employmentType = z.enum(employmentTypes);
const payPeriod = z.enum(payPeriods);
export type WorkMode = z.infer<typeof workMode>;
export type EmploymentType = z.infer<typeof employmentType>;
export type PayPeriod = z.infer<typeof payPeriod>;

/** The part of an application that boards and tables show. */
export const applicationCard = z.object({
  id,
  companyId: id,
  companyName: z.string(),
  companyAvoid: z.boolean(),
  role: z.string(),
  stageId: id,
  meaning: stageMeaning,
  /** Day of the newest stage change. */
  stageSince: z.string(),
  location: z.string().nullable(),
  workMode: workMode.nullable(),
  source: z.string().nullable(),
  payMin: z.int().nullable(),
  payMax: z.int().nullable(),
  payCurrency: z.string().nullable(),
  payPeriod: payPeriod.nullable(),
  appliedOn: z.string().nullable(),
  deadlineOn: z.string().nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: z.string().nullable(),
  interest: z.int().nullable(),
  tags: z.array(tag),
  archivedAt: instant.nullable(),
  changedAt: instant,
});
export type ApplicationCard = z.infer<typeof applicationCard>;

export const application = applicationCard.extend({
  employmentType: employmentType.nullable(),
  link: z.string().nullable(),
  postingText: z.string(),
  reference: z.string().nullable(),
  notes: z.string(),
  createdAt: instant,
  deletedAt: instant.nullable(),
});
export type Application = z.infer<typeof application>;

/** What the person can write on an application. `appliedOn` is kept in the ledger: changing it corrects or adds the dated entry. */
export const applicationFields = z.object({
  company: line,
  role: line,
  location: optionalLine,
  workMode: workMode.nullable(),
  employmentType: employmentType.nullable(),
  payMin: minorUnits.nullable(),
  payMax: minorUnits.nullable(),
  payCurrency: currency.nullable(),
  payPeriod: payPeriod.nullable(),
  source: optionalLine,
  link,
  postingText: note,
  reference: optionalLine,
  appliedOn: day.nullable(),
  deadlineOn: day.nullable(),
  interest: z.int().min(1, { error: 'OUT_OF_RANGE' }).max(5, { error: 'OUT_OF_RANGE' }).nullable(),
  nextStep: optionalLine,
  nextStepOn: day.nullable(),
  notes: note,
});
export type ApplicationFields = z.infer<typeof applicationFields>;
const applicationChanges = applicationFields.partial();
export type ApplicationChanges = z.infer<typeof applicationChanges>;

/** Rows that match every given part. Empty lists count as not given. `archived`: only archived ones instead of live ones. */
export const applicationFilter = z.object({
  text: z.string().max(limits.line).optional(),
  stageIds: z.array(id).max(100).optional(),
  tagIds: z.array(id).max(100).optional(),
  sources: z.array(z.string().max(limits.line)).max(100).optional(),
  workModes: z.array(workMode).max(10).optional(),
  companyId: id.optional(),
  archived: z.boolean().optional(),
});
export type ApplicationFilter = z.infer<typeof applicationFilter>;

export const applicationSortKeys = [
  'position',
  'company',
  'role',
  'stage',
  'location',
  'source',
  'appliedOn',
  'deadlineOn',
  'nextStepOn',
  'interest',
  'pay',
  'changedAt',
] as const;
export const applicationSort = z.object({
  by: z.enum(applicationSortKeys),
  direction: z.enum(['ascending', 'descending']),
});
export type ApplicationSort = z.infer<typeof applicationSort>;

const ids = z.array(id).min(1).max(limits.bulk, { error: 'TOO_MANY' });
const changed = z.object({ changedCount: z.int() });

export const applications = {
  /** One page of cards. `total` counts all that match, so that a window of a long list knows its height. */
  list: read(
    z.object({
      filter: applicationFilter.default({}),
      sort: applicationSort.default({ by: 'position', direction: 'ascending' }),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(limits.page).default(50),
    }),
    z.object({ rows: z.array(applicationCard), total: z.int() }),
  ),
  /** Number of matching applications in all and by stage (stages without any are absent). */
  count: read(
    z.object({ filter: applicationFilter.default({}) }),
    z.object({ total: z.int(), byStage: z.array(z.object({ stageId: id, count: z.int() })) }),
  ),
  /** Ids of all that match, for "select all" in a table; at most 20,000. */
  listIds: read(z.object({ filter: applicationFilter.default({}) }), z.array(id)),
  /** Also finds one in the trash (`deletedAt` set). NOT_FOUND after it was purged. */
  get: read(z.object({ id }), application),
  /** Sources in use, most used first. */
  listSources: read(nothing, z.array(z.object({ source: z.string(), applicationCount: z.int() }))),
  /** What to know before applying: live applications at the same company (name compared without case and legal form), and how it behaved. */
  findSimilar: read(
    z.object({ company: z.string().max(limits.line), exceptId: id.optional() }),
    z.object({ applications: z.array(applicationCard), avoid: z.boolean(), neverAnswered: z.boolean() }),
  ),
  /** Adds one at the top of its stage (default: the first stage) and writes the ledger. The same `id` again returns the stored one. */
  add: command(
    z.object({
      id,
      fields: applicationChanges.required({ company: true, role: true }),
      stageId: id.optional(),
      tagNames: z.array(tagName).max(limits.tagsPerRecord).default([]),
    }),
    application,
  ),
  /** Changes fields. `base`: the values the person started from; CONFLICT with both texts if a field has changed since. */
  change: command(
    z.object({ id, changes: applicationChanges, base: applicationChanges.default({}) }),
    application,
    { mergeKey: (input) => `applications.change ${input.id} ${Object.keys(input.changes).join()}` },
  ),
  /** Puts a card into a stage after `afterId` (null: top). Another stage writes a dated stage change (`on`: default today). */
  changeStage: command(
    z.object({ id, stageId: id, afterId: id.nullable(), on: day.optional() }),
    application,
  ),
  /** Moves many to the top of a stage; those already there are left alone. */
  changeStages: command(z.object({ ids, stageId: id, on: day.optional() }), changed),
  /** Adds tags (created when new) and removes others. */
  tag: command(
    z.object({
      ids,
      add: z.array(tagName).max(limits.tagsPerRecord).default([]),
      remove: z.array(id).max(limits.tagsPerRecord).default([]),
    }),
    changed,
  ),
  /** Archives or brings back. */
  archive: command(z.object({ ids, archived: z.boolean() }), changed),
  /** Moves to the trash, from where they can be restored for 30 days. */
  trash: command(z.object({ ids }), changed, { precaution: beforeRemovalOfMany }),
};
