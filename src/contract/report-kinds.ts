import { z } from 'zod';
import { declareReport } from './declare-report.ts';
import { type ReportRange, reportRanges } from './report-options.ts';
import { workSearchRules } from './rule-profiles.ts';
import { id, optionalLine } from './values.ts';
import { workSearchColumns } from './work-search-parts.ts';

// Every report there is, in the order in which they are offered. All that is asked of a report is derived from its declaration (docs/decisions/0025).
const declared = {
  work_search: declareReport('work_search', {
    parts: ['summary', 'quota', 'not_counted', 'annexes', 'signature'],
    ranges: usualFirst('this_month', 'all'),
    own: {
      columns: z.array(z.enum(workSearchColumns)).min(1, { error: 'REQUIRED' }),
      ...workSearchRules,
      /** As the office calls the person. Kept nowhere; null: left out. */
      claimantNumber: optionalLine,
    },
  }),
  search_summary: declareReport('search_summary', {
    parts: ['figures', 'funnel', 'flow', 'stages', 'sources', 'months'],
    ranges: usualFirst('all'),
    own: {},
  }),
  weekly_review: declareReport('weekly_review', {
    parts: ['search', 'contacts', 'learning', 'ideas', 'ahead'],
    ranges: ['this_week', 'last_week', 'own'],
    own: {},
  }),
  // Of the period, only the history.
  interview_sheet: declareReport('interview_sheet', {
    parts: ['posting', 'people', 'history', 'questions', 'notes'],
    ranges: [],
    about: 'application',
    own: { applicationId: id },
  }),
  network_log: declareReport('network_log', {
    parts: ['summary', 'people', 'interactions', 'communities'],
    ranges: usualFirst('this_month'),
    own: {},
  }),
  learning_portfolio: declareReport('learning_portfolio', {
    parts: ['goals', 'resources', 'hours', 'skills', 'certificates'],
    ranges: usualFirst('all'),
    own: {},
  }),
  mood_summary: declareReport('mood_summary', {
    parts: ['figures', 'days', 'factors', 'feelings', 'search'],
    ranges: usualFirst('last_4_weeks'),
    showJournal: (parts) => ({
      moods: true,
      marks: parts.includes('factors') || parts.includes('feelings'),
      texts: false,
      files: false,
    }),
    own: { isAgreed: z.literal(true, { error: 'REQUIRED' }) },
  }),
  // As it is now.
  canvas: declareReport('canvas', {
    parts: ['assumptions', 'experiments', 'feedback', 'promotion', 'money'],
    ranges: [],
    about: 'idea',
    own: { ideaId: id },
  }),
  archive: declareReport('archive', {
    parts: ['applications', 'activities', 'contacts', 'communities', 'learning', 'ideas', 'files', 'journal'],
    ranges: usualFirst('all'),
    showJournal: (parts) =>
      parts.includes('journal') ? { moods: true, marks: true, texts: true, files: true } : null,
    own: { isAgreed: z.boolean() },
  }),
};

export type ReportKind = keyof typeof declared;

/** What each report is. One that is not declared under its own name does not compile. */
export const reportFacts = declared satisfies { [Kind in ReportKind]: { kind: Kind } };

// The first one is there; only its type does not say so.
const [first = reportFacts.work_search, ...others] = Object.values(reportFacts);

export const reportKinds = [first.kind, ...others.map(({ kind }) => kind)] as const;

/** What a report is asked for. REQUIRED for one that shows the Journal while nobody agreed to that. */
export const reportOptions = z
  .discriminatedUnion('kind', [first.options, ...others.map(({ options }) => options)])
  .refine(({ from, to }) => from <= to, { error: 'OUT_OF_RANGE', path: ['to'] })
  .refine(
    ({ kind, parts, ...own }) =>
      !reportFacts[kind].showJournal?.(parts) || ('isAgreed' in own && own.isAgreed),
    { error: 'REQUIRED', path: ['isAgreed'] },
  );
export type ReportOptions = z.infer<typeof reportOptions>;

type AllOptions = { [Kind in ReportKind]: z.infer<(typeof reportFacts)[Kind]['options']> };
export type OptionsOf<Kind extends ReportKind> = AllOptions[Kind];

function usualFirst(usual: ReportRange, ...without: ReportRange[]): ReportRange[] {
  return [usual, ...reportRanges.filter((range) => range !== usual && !without.includes(range))];
}
