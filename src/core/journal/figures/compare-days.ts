import { leastComparedDays } from '#contract/journal-parts.ts';
import type { MoodComparison, MoodDay } from '#contract/moods.ts';

/** How many days there are, and the sum of their means. */
export interface DaySum {
  count: number;
  sum: number;
}

export function sumOf(days: readonly MoodDay[]): DaySum {
  return { count: days.length, sum: days.reduce((sum, { mood }) => sum + mood, 0) };
}

/** Σ means of the days with it ÷ their number − Σ means of the others ÷ their number; nothing with fewer than five days on a side. `having` is a part of `all`. */
export function compare(having: DaySum, all: DaySum): MoodComparison {
  const withoutCount = all.count - having.count;
  const isEnough = Math.min(having.count, withoutCount) >= leastComparedDays;
  const difference = having.sum / having.count - (all.sum - having.sum) / withoutCount;
  return { withCount: having.count, withoutCount, difference: isEnough ? difference : null };
}

/** Those that can be compared first, the greatest difference first, whichever way it goes; then those of most days. */
export function byWeight(one: MoodComparison, other: MoodComparison): number {
  const weight = ({ difference }: MoodComparison) => (difference === null ? -1 : Math.abs(difference));
  return weight(other) - weight(one) || other.withCount - one.withCount;
}
