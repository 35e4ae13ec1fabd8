import { addMonths, todayOf } from '#ui/lib/days.ts';

const monthsUntilOld = 24;

/** Whether a number was seen on that day so long ago that the person is asked to look first. */
export function isOld(day: string, today = todayOf(new Date())): boolean {
  return day < addMonths(today, -monthsUntilOld);
}
