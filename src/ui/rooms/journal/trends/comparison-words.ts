import { leastComparedDays } from '#contract/journal-parts.ts';
import type { MoodComparison } from '#contract/moods.ts';

/** To one decimal. What comes to nothing then is neither higher nor lower. */
export function roundDifference(difference: number): number {
  const rounded = Math.round(Math.abs(difference) * 10) / 10;
  return difference < 0 && rounded > 0 ? -rounded : rounded;
}

export function directionOf(rounded: number): 'higher' | 'lower' | 'same' {
  if (rounded === 0) return 'same';
  return rounded > 0 ? 'higher' : 'lower';
}

/** Which side has too few days, and how many it has: that with it first. Nothing when both have enough. */
export function tooFewOf({
  withCount,
  withoutCount,
}: Pick<MoodComparison, 'withCount' | 'withoutCount'>):
  | { side: 'with' | 'without'; count: number }
  | undefined {
  if (withCount < leastComparedDays) return { side: 'with', count: withCount };
  if (withoutCount < leastComparedDays) return { side: 'without', count: withoutCount };
  return undefined;
}
