import { z } from 'zod';
import { limits } from './limits.ts';

// The closed lists of imports, and what the previews of what comes in have in common.

/** Fields of an application that a column can fill. `pay` is free text that is read into min, max, currency and period. */
export const importFields = [
  'company',
  'role',
  'stage',
  'appliedOn',
  'applied',
  'savedOn',
  'deadlineOn',
  'location',
  'workMode',
  'employmentType',
  'pay',
  'payMin',
  'payMax',
  'payCurrency',
  'source',
  'link',
  'postingText',
  'reference',
  'tags',
  'nextStep',
  'nextStepOn',
  'notes',
] as const;
export const importField = z.enum(importFields);
export type ImportField = z.infer<typeof importField>;

export const dateOrders = ['day_first', 'month_first', 'year_first'] as const;
export const dateOrder = z.enum(dateOrders);
export type DateOrder = z.infer<typeof dateOrder>;

/**
 * Fields of a contact that a column can fill. The parts of a name are put together; several columns may fill what holds several values. `state`, `intervalDays`,
 * `notBeforeOn` and `introducedBy` (a name) are those of new contacts: of those who are there already they stay as they are.
 */
export const contactImportFields = [
  'name',
  'firstName',
  'middleName',
  'lastName',
  'company',
  'role',
  'relation',
  'email',
  'phone',
  'link',
  'location',
  'howMet',
  'connectedOn',
  'tags',
  'state',
  'intervalDays',
  'notBeforeOn',
  'introducedBy',
  'notes',
] as const;
export const contactImportField = z.enum(contactImportFields);
export type ContactImportField = z.infer<typeof contactImportField>;

/** Fields of a resource that a column can fill. `hours`: as `totalMinutes`, where the column counts hours. `lastUsedOn` only says that it was begun. */
export const resourceImportFields = [
  'title',
  'kind',
  'provider',
  'state',
  'link',
  'cost',
  'costCurrency',
  'totalMinutes',
  'hours',
  'finishedOn',
  'lastUsedOn',
  'goal',
  'notes',
] as const;
export const resourceImportField = z.enum(resourceImportFields);
export type ResourceImportField = z.infer<typeof resourceImportField>;

export const skillImportFields = ['name', 'level', 'synonyms', 'evidence'] as const;
export const skillImportField = z.enum(skillImportFields);
export type SkillImportField = z.infer<typeof skillImportField>;

/**
 * Fields of an entry of the journal that a column can fill. `feelings` and `factors` hold several names. `scales`: "Energy: 4 | Sleep: 3", as Daylio writes them; what
 * is no energy goes into the text.
 */
export const entryImportFields = [
  'writtenOn',
  'time',
  'mood',
  'energy',
  'feelings',
  'factors',
  'scales',
  'title',
  'text',
] as const;
export const entryImportField = z.enum(entryImportFields);
export type EntryImportField = z.infer<typeof entryImportField>;

/** What the rows of a table become. */
export const importTargets = ['applications', 'contacts', 'resources', 'skills', 'entries'] as const;
export const importTarget = z.enum(importTargets);
export type ImportTarget = z.infer<typeof importTarget>;

/** Where a table comes from, as far as its headers tell; `table`: from anywhere. */
export const importSources = [
  'table',
  'linkedin_connections',
  'linkedin_applications',
  'linkedin_saved_jobs',
  'linkedin_learning',
  'linkedin_skills',
  'google_contacts',
  'vcard',
  'daylio',
  'langkah_journal',
] as const;
export const importSource = z.enum(importSources);
export type ImportSource = z.infer<typeof importSource>;

/** Place of a column in its table, from 0. */
export const columnPlace = z
  .int()
  .min(0)
  .max(limits.importColumns - 1);

export const importProblemReasons = [
  'COMPANY_MISSING',
  'ROLE_MISSING',
  'NAME_MISSING',
  'TITLE_MISSING',
  'TOO_LONG',
  'NOT_A_DAY',
  'NOT_A_LINK',
  'NOT_AN_AMOUNT',
  'STAGE_UNKNOWN',
  'VALUE_UNKNOWN',
  'FORBIDDEN_CHARACTER',
  'DAY_MISSING',
  'NOT_A_TIME',
  'MOOD_UNKNOWN',
  'SAYS_NOTHING',
  'NOT_READABLE',
  'TOO_MANY',
  'FILE_MISSING',
] as const;
/** `severity` error: the row cannot be imported. warning: the row comes in without that value (kept in its notes). */
export const importProblem = z.object({
  field: z
    .union([importField, contactImportField, resourceImportField, skillImportField, entryImportField])
    .nullable(),
  reason: z.enum(importProblemReasons),
  severity: z.enum(['error', 'warning']),
  text: z.string(),
});
export type ImportProblem = z.infer<typeof importProblem>;
