import { z } from 'zod';
import { paperSizes, type WorkSearchOptions, workSearchColumns } from '#contract/reports.ts';
import { type Language, language } from '#contract/settings.ts';
import { addDays } from '#ui/lib/days.ts';

export const ranges = ['this_month', 'last_month', 'last_4_weeks', 'own'] as const;
export type Range = (typeof ranges)[number];

/** How the work-search record was set up last. */
export const reportsView = z.object({
  range: z.enum(ranges),
  from: z.string(),
  to: z.string(),
  language: language.nullable(),
  paper: z.enum(paperSizes),
  columns: z.array(z.enum(workSearchColumns)),
  name: z.string().nullable(),
  includeSignature: z.boolean(),
  bom: z.boolean(),
});
export type ReportsView = z.infer<typeof reportsView>;

export function defaultReportsView(today: string): ReportsView {
  return {
    range: 'this_month',
    ...daysOf('this_month', today),
    language: null,
    paper: 'A4',
    columns: ['number', 'date', 'kind', 'employer', 'role', 'method', 'result'],
    name: null,
    includeSignature: true,
    bom: false,
  };
}

/** First and last day of a range, as of today. */
export function daysOf(range: Exclude<Range, 'own'>, today: string): { from: string; to: string } {
  const first = `${today.slice(0, 8)}01`;
  if (range === 'last_4_weeks') return { from: addDays(today, -27), to: today };
  if (range === 'this_month') {
    const next = `${addDays(first, 31).slice(0, 8)}01`;
    return { from: first, to: addDays(next, -1) };
  }
  const last = addDays(first, -1);
  return { from: `${last.slice(0, 8)}01`, to: last };
}

export function optionsOf(
  view: ReportsView,
  today: string,
  fallback: Language,
  name: string | null,
): WorkSearchOptions {
  const days = view.range === 'own' ? { from: view.from, to: view.to } : daysOf(view.range, today);
  return {
    ...days,
    language: view.language ?? fallback,
    paper: view.paper,
    columns: workSearchColumns.filter((column) => view.columns.includes(column)),
    name: view.name ?? name,
    includeSignature: view.includeSignature,
  };
}
