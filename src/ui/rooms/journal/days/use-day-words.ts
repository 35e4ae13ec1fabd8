import { useCallback } from 'react';
import { daysBetween, todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';

/** What a day is called above its entries: "Today", "Yesterday", "Friday 6 March". */
export function useDayWords() {
  const { dayRelative, weekday } = useFormatting();
  const heading = useCallback(
    (on: string) => {
      const distance = daysBetween(on, todayOf(new Date()));
      const words = distance === 0 || distance === 1 ? dayRelative(on) : weekday(on);
      return words.slice(0, 1).toUpperCase() + words.slice(1);
    },
    [dayRelative, weekday],
  );
  return { heading };
}
