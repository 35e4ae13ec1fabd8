import type { DateOrder } from '#contract/import-parts.ts';
import { isTooLate } from '../dates/calendar.ts';
import { isPlaceholder } from './cells/cell-text.ts';
import { dayInOrder, type NumericParts, numericParts } from './cells/read-day.ts';

export interface GuessedOrder {
  order: DateOrder;
  /** The dates fit another order as well, or no single one. */
  isUncertain: boolean;
}

/** A column is one of dates when at least half of what stands in it is. */
const leastShare = 0.5;

/**
 * The order of day and month in all date columns of a file together: the one that makes a day of most of them, then the
 * one that puts fewer of the days that must have passed in the future. `pastColumns`: places of columns that say what happened.
 */
export function guessDateOrder(
  rows: ReadonlyArray<{ cells: readonly string[] }>,
  width: number,
  pastColumns: ReadonlySet<number>,
  today: string,
): GuessedOrder {
  const dates: Array<{ parts: NumericParts; isPast: boolean }> = [];
  let usesHalfDays = false;
  for (let column = 0; column < width; column++) {
    const cells = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => !isPlaceholder(cell));
    const found = cells.map(numericParts).filter((parts) => parts !== null);
    if (found.length === 0 || found.length < cells.length * leastShare) continue;
    for (const parts of found) dates.push({ parts, isPast: pastColumns.has(column) });
    usesHalfDays ||= cells.some((cell) => /\d\s*[ap]\.?m\b/i.test(cell));
  }
  const misfits = (order: DateOrder) => dates.filter(({ parts }) => dayInOrder(parts, order) === null).length;
  const early = (order: DateOrder) =>
    dates.filter(({ parts, isPast }) => isPast && isTooLate(dayInOrder(parts, order) ?? '', today)).length;
  const faults = (order: DateOrder) => misfits(order) + early(order);
  const [byDay, byMonth, byYear] = [faults('day_first'), faults('month_first'), faults('year_first')];
  if (byYear < Math.min(byDay, byMonth)) return { order: 'year_first', isUncertain: byYear > 0 };
  if (byDay !== byMonth) {
    return {
      order: byDay < byMonth ? 'day_first' : 'month_first',
      isUncertain: Math.min(byDay, byMonth) > 0,
    };
  }
  const isUncertain =
    byDay > 0 ||
    dates.some(({ parts }) => dayInOrder(parts, 'day_first') !== dayInOrder(parts, 'month_first'));
  // Clocks with "PM" are those of countries that write the month first.
  return { order: usesHalfDays ? 'month_first' : 'day_first', isUncertain };
}
