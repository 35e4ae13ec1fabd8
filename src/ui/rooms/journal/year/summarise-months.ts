import { type Mood, moods } from '#contract/journal-parts.ts';
import type { MoodDay } from '#contract/moods.ts';
import { nearestMood } from '../moods/use-day-label.ts';

export interface MonthSummary {
  /** Its first day. */
  on: string;
  /** Days with a mood, by the one nearest to their mean. */
  counts: Readonly<Record<Mood, number>>;
  dayCount: number;
  /** Mean of the days. */
  mood: number;
}

/** Months with a day in them, the first one first. */
export function summariseMonths(days: readonly MoodDay[]): MonthSummary[] {
  return [...Map.groupBy(days, ({ on }) => on.slice(0, 7))].map(([month, ofMonth]) => ({
    on: `${month}-01`,
    counts: countMoods(ofMonth),
    dayCount: ofMonth.length,
    mood: ofMonth.reduce((sum, { mood }) => sum + mood, 0) / ofMonth.length,
  }));
}

function countMoods(days: readonly MoodDay[]): Record<Mood, number> {
  const counts: Record<Mood, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const each of moods) counts[each] = days.filter(({ mood }) => nearestMood(mood) === each).length;
  return counts;
}
