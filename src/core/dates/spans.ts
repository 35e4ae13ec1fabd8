import { addDays, startOfWeek } from './calendar.ts';

/** Both days belong to it. */
export interface Span {
  from: string;
  to: string;
}
export type SpanUnit = 'week' | 'month' | 'year';

/** The weeks, months or years of a period, one directly after the other; first and last are cut short at its ends. */
export function listSpans({ from, to }: Span, unit: SpanUnit, weekStartsOn = 1): Span[] {
  const spans: Span[] = [];
  for (let day = from; day <= to; ) {
    const last = lastOf(day, unit, weekStartsOn);
    spans.push({ from: day, to: last < to ? last : to });
    day = addDays(last, 1);
  }
  return spans;
}

function lastOf(day: string, unit: SpanUnit, weekStartsOn: number): string {
  if (unit === 'week') return addDays(startOfWeek(day, weekStartsOn), 6);
  const [year = 0, month = 1] = day.split('-').map(Number);
  if (unit === 'year' || month === 12) return `${String(year).padStart(4, '0')}-12-31`;
  return addDays(`${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`, -1);
}
