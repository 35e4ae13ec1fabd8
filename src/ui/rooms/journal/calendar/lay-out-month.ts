import { addDays, addMonths, startOfMonth, startOfWeek, weekdayOf } from '#ui/lib/days.ts';

/** The weeks of the month of `day`, each of seven places; null where a week reaches into another month. `startsOn`: 1 = Monday … 7 = Sunday. */
export function layOutMonth(day: string, startsOn: number): (string | null)[][] {
  const first = startOfMonth(day);
  const next = addMonths(first, 1);
  const weeks: (string | null)[][] = [];
  for (let week = startOfWeek(first, startsOn); week < next; week = addDays(week, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => addDays(week, index)).map((each) =>
        each >= first && each < next ? each : null,
      ),
    );
  }
  return weeks;
}

/** Where a key leads from `day` in a calendar: a day, a week, the ends of the week, a month. Undefined for other keys. */
export function dayForKey(key: string, day: string, startsOn: number): string | undefined {
  const intoWeek = (weekdayOf(day) - startsOn + 7) % 7;
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -intoWeek);
    case 'End':
      return addDays(day, 6 - intoWeek);
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return undefined;
  }
}
