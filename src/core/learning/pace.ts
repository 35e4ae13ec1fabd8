import { addDays, daysBetween } from '../dates/calendar.ts';

/** Days whose work says how fast it goes, today included. */
export const paceDays = 28;
/** Over at least so many days it is shared out: a first evening is not taken for every evening. */
const leastDays = 7;
/** Further away nothing is said: ten years. */
const furthestDays = 3_652;

export interface Going {
  done: number;
  /** null: there is no share of anything. */
  total: number | null;
  /** What was done in the last 28 days. */
  recent: number;
  /** First day on which anything was done for it; null: never. */
  begunOn: string | null;
}

/**
 * Day on which it will be done if it goes on as in the last 28 days: today + ⌈(total − done) ÷ (recent ÷ days)⌉ days, where `days` are 28, or as many as have
 * passed since it was begun, both ends included, but no fewer than 7. null: done, without a total, without anything recent, or more than ten years away.
 */
export function paceOn({ done, total, recent, begunOn }: Going, today: string): string | null {
  if (total === null || done >= total || recent <= 0 || begunOn === null) return null;
  const days = Math.min(paceDays, Math.max(leastDays, daysBetween(begunOn, today) + 1));
  // Whole numbers until the last step: 7 ÷ (7 ÷ 28) must not become 28.000000000000004 days.
  const missing = Math.ceil(((total - done) * days) / recent);
  return missing > furthestDays ? null : addDays(today, missing);
}
