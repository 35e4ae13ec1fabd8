import { z } from 'zod';
import { limits } from './limits.ts';
import type { reportKinds } from './report-kinds.ts';
import { ruleProfileId } from './rule-profiles.ts';
import { language } from './settings.ts';
import { day, id, optionalLine } from './values.ts';
import { workSearchColumns } from './work-search-parts.ts';

export const paperSizes = ['A4', 'Letter'] as const;

/** What a report can leave out. Names of people and companies become pseudonyms that stay the same throughout it. */
export const redactions = ['names', 'companies', 'pay', 'contact_data', 'notes'] as const;
export type Redaction = (typeof redactions)[number];

/** The first day there can be: a period that begins on it holds everything up to its end. */
export const firstDay = '1900-01-01';

/** What of each report can be left away. */
export const reportParts = {
  work_search: ['summary', 'quota', 'not_counted', 'annexes', 'signature'],
  search_summary: ['figures', 'funnel', 'flow', 'stages', 'sources', 'months'],
  weekly_review: ['search', 'contacts', 'learning', 'ideas', 'ahead'],
  interview_sheet: ['posting', 'people', 'history', 'questions', 'notes'],
  network_log: ['summary', 'people', 'interactions', 'communities'],
  learning_portfolio: ['goals', 'resources', 'hours', 'skills', 'certificates'],
  mood_summary: ['figures', 'days', 'factors', 'feelings', 'search'],
  canvas: ['assumptions', 'experiments', 'feedback', 'promotion', 'money'],
  archive: ['applications', 'activities', 'contacts', 'communities', 'learning', 'ideas', 'files', 'journal'],
} as const satisfies Record<(typeof reportKinds)[number], readonly string[]>;

/** What the flow of a search can leave as: input for SankeyMATIC, or a picture. */
export const flowFormats = ['text', 'svg'] as const;
export type FlowFormat = (typeof flowFormats)[number];

const common = {
  language,
  from: day,
  to: day,
  paper: z.enum(paperSizes),
  /** At the head of the first page; null: left out. */
  name: optionalLine,
  /** A line of one's own below the title; null: none. */
  coverLine: optionalLine,
  hasPageNumbers: z.boolean(),
  hides: z.array(z.enum(redactions)),
};
/** The Journal goes into a report only when the person has seen what leaves and said so, each time anew. */
const isAgreed = z.literal(true, { error: 'REQUIRED' });

/** What a work-search record is measured against. */
export const workSearchRules = {
  /** null, or one that is not there any more: no rules. */
  profileId: ruleProfileId.nullable(),
  /** The day on which the claim began, from which claim months are counted; null: not said. */
  claimStartsOn: day.nullable(),
  /** How many activities in one claim period, by letter or agreement, where the rules name no number; null: not said. */
  quota: z.int().min(1, { error: 'OUT_OF_RANGE' }).max(limits.quota, { error: 'OUT_OF_RANGE' }).nullable(),
  /** The day on which the benefits end, from which the time to keep the record is counted; null: not known. */
  benefitEndsOn: day.nullable(),
};

export const reportOptions = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('work_search'),
      ...common,
      parts: z.array(z.enum(reportParts.work_search)),
      columns: z.array(z.enum(workSearchColumns)).min(1, { error: 'REQUIRED' }),
      ...workSearchRules,
      /** As the office calls the person. Kept nowhere; null: left out. */
      claimantNumber: optionalLine,
    }),
    z.object({
      kind: z.literal('search_summary'),
      ...common,
      parts: z.array(z.enum(reportParts.search_summary)),
    }),
    z.object({
      kind: z.literal('weekly_review'),
      ...common,
      parts: z.array(z.enum(reportParts.weekly_review)),
    }),
    /** About one application; of the period, only the history. */
    z.object({
      kind: z.literal('interview_sheet'),
      ...common,
      parts: z.array(z.enum(reportParts.interview_sheet)),
      applicationId: id,
    }),
    z.object({ kind: z.literal('network_log'), ...common, parts: z.array(z.enum(reportParts.network_log)) }),
    z.object({
      kind: z.literal('learning_portfolio'),
      ...common,
      parts: z.array(z.enum(reportParts.learning_portfolio)),
    }),
    z.object({
      kind: z.literal('mood_summary'),
      ...common,
      parts: z.array(z.enum(reportParts.mood_summary)),
      isAgreed,
    }),
    /** About one idea, as it is now. */
    z.object({
      kind: z.literal('canvas'),
      ...common,
      parts: z.array(z.enum(reportParts.canvas)),
      ideaId: id,
    }),
    z.object({
      kind: z.literal('archive'),
      ...common,
      parts: z.array(z.enum(reportParts.archive)),
      isAgreed: z.boolean(),
    }),
  ])
  .refine((options) => options.from <= options.to, { error: 'OUT_OF_RANGE', path: ['to'] })
  .refine((options) => options.kind !== 'archive' || !options.parts.includes('journal') || options.isAgreed, {
    error: 'REQUIRED',
    path: ['isAgreed'],
  });
export type ReportOptions = z.infer<typeof reportOptions>;
export type OptionsOf<K extends ReportOptions['kind']> = Extract<ReportOptions, { kind: K }>;
