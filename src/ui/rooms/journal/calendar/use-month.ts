import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { limits } from '#contract/limits.ts';
import type { MoodDay } from '#contract/moods.ts';
import { useApi } from '#ui/lib/api.tsx';
import { addDays, addMonths, startOfMonth } from '#ui/lib/days.ts';

export interface MonthDay {
  /** null: the day has entries, and none of them says a mood. */
  mood: MoodDay | null;
  entryCount: number;
}

/** What stands on the days of the month of `day`: how they were, and how many entries each has, also those that say no mood. */
export function useMonth(day: string): ReadonlyMap<string, MonthDay> {
  const api = useApi();
  const from = startOfMonth(day);
  const to = addDays(addMonths(from, 1), -1);
  const moods = useQuery(api.moods.listDays.queryOptions({ input: { from, to } }));
  const entries = useQuery(
    api.entries.list.queryOptions({ input: { filter: { from, to }, limit: limits.page } }),
  );
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { writtenOn } of entries.data?.rows ?? [])
      counts.set(writtenOn, (counts.get(writtenOn) ?? 0) + 1);
    const days = new Map<string, MonthDay>();
    for (const [on, entryCount] of counts) days.set(on, { mood: null, entryCount });
    for (const mood of moods.data ?? []) {
      // Past the first page of a very full month there are more than were counted here.
      const entryCount = Math.max(mood.entryCount, counts.get(mood.on) ?? 0);
      days.set(mood.on, { mood, entryCount });
    }
    return days;
  }, [entries.data, moods.data]);
}
