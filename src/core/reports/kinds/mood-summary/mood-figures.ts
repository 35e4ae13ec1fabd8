import type { SearchEvent } from '#contract/journal-parts.ts';
import type { MoodComparison } from '#contract/moods.ts';
import { addDays, startOfWeek } from '../../../dates/calendar.ts';
import type { Period, SaidDay } from '../../report.ts';

export interface MoodSummaryFigures {
  /** Those that say a mood or an energy. */
  days: readonly SaidDay[];
  /** Of them, those that say a mood. */
  moodDayCount: number;
  /** Words of the five moods, 1 first; null: the catalogue's. */
  words: readonly (string | null)[];
  /** Means of days that have one, unrounded. */
  mood: number | null;
  energy: number | null;
  spans: readonly MoodSpan[];
  spanUnit: 'day' | 'week';
  factors: readonly MarkComparison[];
  feelings: readonly MarkComparison[];
  events: readonly (MoodComparison & { event: SearchEvent })[];
}

export interface MoodSpan extends Period {
  mood: number | null;
  energy: number | null;
  dayCount: number;
}

export interface MarkComparison extends MoodComparison {
  markId: string;
  known: string | null;
  name: string | null;
}

/** Two months fit on a page day by day. */
const dayLimit = 62;

/** Days as they are, or the means of their weeks when there are too many of them to be read one by one. Weeks are cut short at the ends of the period. */
export function toSpans(
  days: readonly SaidDay[],
  period: Period,
  weekStartsOn: number,
): { spans: MoodSpan[]; spanUnit: 'day' | 'week' } {
  if (days.length <= dayLimit) {
    const spans = days.map(({ on, mood, energy }) => ({ from: on, to: on, mood, energy, dayCount: 1 }));
    return { spans, spanUnit: 'day' };
  }
  const weeks = Map.groupBy(days, ({ on }) => startOfWeek(on, weekStartsOn));
  const spans = [...weeks].map(([start, inside]) => ({
    from: start > period.from ? start : period.from,
    to: addDays(start, 6) < period.to ? addDays(start, 6) : period.to,
    mood: meanOf(inside.map(({ mood }) => mood)),
    energy: meanOf(inside.map(({ energy }) => energy)),
    dayCount: inside.length,
  }));
  return { spans, spanUnit: 'week' };
}

/** Of those that are known; null: none is. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
