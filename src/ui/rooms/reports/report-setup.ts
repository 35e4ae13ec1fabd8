import type { EntryExportChoice } from '#contract/entries.ts';
import { type ReportKind, type ReportOptions, reportFacts, reportOptions } from '#contract/report-kinds.ts';
import { firstDay, type ReportRange } from '#contract/report-options.ts';
import type { ReportSetup } from '#contract/report-setups.ts';
import type { Language } from '#contract/settings.ts';
import { workSearchColumns } from '#contract/work-search-parts.ts';
import { addDays, addMonths, startOfMonth, startOfWeek } from '#ui/lib/days.ts';

/** What the moment says, and no set-up keeps. */
export interface Moment {
  today: string;
  /** 1 = Monday … 7 = Sunday. */
  weekStartsOn: number;
  /** Of the page. */
  language: Language;
  /** Of the person, as the settings know it. */
  name: string | null;
  /** The application or idea it is about. */
  about: string | undefined;
  /** Whether the person agreed that the Journal is shown. */
  isAgreed: boolean;
  /** As the office calls the person: kept by no set-up. */
  claimantNumber: string | null;
}

export const noRules = { profileId: null, claimStartsOn: null, quota: null, benefitEndsOn: null };

export function defaultSetup(
  kind: ReportKind,
  { today, weekStartsOn }: Pick<Moment, 'today' | 'weekStartsOn'>,
): ReportSetup {
  const range = reportFacts[kind].ranges[0] ?? 'all';
  return {
    range,
    ...daysOf(range === 'own' ? 'this_month' : range, today, weekStartsOn),
    language: null,
    paper: 'A4',
    name: null,
    coverLine: null,
    hasPageNumbers: true,
    hides: [],
    // The Journal never without being asked for.
    parts: reportFacts[kind].parts.filter((part) => part !== 'journal'),
    bom: false,
    ...(kind === 'work_search' && {
      columns: ['number', 'date', 'kind', 'employer', 'role', 'method', 'result', 'counts', 'annex'],
      rules: noRules,
    }),
  };
}

/** First and last day of a range, as of today. */
export function daysOf(
  range: Exclude<ReportRange, 'own'>,
  today: string,
  weekStartsOn: number,
): { from: string; to: string } {
  const first = startOfMonth(today);
  switch (range) {
    case 'all':
      return { from: firstDay, to: today };
    case 'this_year':
      return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
    case 'last_4_weeks':
      return { from: addDays(today, -27), to: today };
    case 'this_month':
      return { from: first, to: addDays(addMonths(first, 1), -1) };
    case 'last_month':
      return { from: addMonths(first, -1), to: addDays(first, -1) };
    default: {
      const begin = startOfWeek(today, weekStartsOn);
      const from = range === 'last_week' ? addDays(begin, -7) : begin;
      return { from, to: addDays(from, 6) };
    }
  }
}

/** The days a set-up stands for today. */
export function periodOf(
  setup: ReportSetup,
  { today, weekStartsOn }: Pick<Moment, 'today' | 'weekStartsOn'>,
): { from: string; to: string } {
  return setup.range === 'own'
    ? { from: setup.from, to: setup.to }
    : daysOf(setup.range, today, weekStartsOn);
}

export const canShowJournal = (kind: ReportKind): boolean => reportFacts[kind].showJournal !== undefined;

/** What of the Journal a report shows, to which the person agrees first; null: nothing. */
export function journalChoiceOf(
  kind: ReportKind,
  setup: ReportSetup,
  moment: Omit<Moment, 'isAgreed'>,
): EntryExportChoice | null {
  const period = periodOf(setup, moment);
  if (period.from > period.to) return null;
  const shown = reportFacts[kind].showJournal?.(setup.parts);
  return shown ? { ...period, ...shown } : null;
}

/** Who it says it is from: what was typed, or else the person, but not where names are hidden. */
export const nameOn = (
  { name, hides }: Pick<ReportSetup, 'name' | 'hides'>,
  moment: Pick<Moment, 'name'>,
): string | null => name ?? (hides.includes('names') ? null : moment.name);

/** What the core is asked for; null while something is missing. What is not among the options of this report is left away. */
export function optionsOf(kind: ReportKind, setup: ReportSetup, moment: Moment): ReportOptions | null {
  const { about, parts } = reportFacts[kind];
  const { language, claimantNumber, isAgreed } = moment;
  const { success, data } = reportOptions.safeParse({
    ...{ kind, ...periodOf(setup, moment), language: setup.language ?? language, paper: setup.paper },
    ...{ name: nameOn(setup, moment), coverLine: setup.coverLine },
    ...{ hasPageNumbers: setup.hasPageNumbers, hides: setup.hides },
    parts: parts.filter((part) => setup.parts.includes(part)),
    columns: workSearchColumns.filter((column) => setup.columns?.includes(column)),
    ...{ ...(setup.rules ?? noRules), claimantNumber, isAgreed },
    ...(about && { [`${about}Id`]: moment.about }),
  });
  return success ? data : null;
}
