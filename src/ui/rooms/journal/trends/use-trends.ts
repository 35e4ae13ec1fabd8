import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MoodWeek } from '#contract/moods.ts';
import { useApi } from '#ui/lib/api.tsx';
import { addDays, startOfWeek } from '#ui/lib/days.ts';
import { useSettings } from '#ui/lib/settings.tsx';

/** How many weeks back; `all` is as many as can be asked for. */
export const ranges = ['13', '26', '52', 'all'] as const;
export type Range = (typeof ranges)[number];
const mostWeeks = 574;

/** Weeks, and days compared, of the same time: from the first day of the first week on. */
export function useTrends(range: Range, today: string) {
  const api = useApi();
  const { settings } = useSettings();
  const count = range === 'all' ? mostWeeks : Number(range);
  const from = addDays(startOfWeek(today, settings.weekStartsOn), (1 - count) * 7);
  const input = range === 'all' ? {} : { from };
  const weeks = useQuery({
    ...api.moods.listWeeks.queryOptions({ input: { weeks: count } }),
    placeholderData: keepPreviousData,
  });
  const byMark = useQuery({
    ...api.moods.listByMark.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const byEvent = useQuery({
    ...api.moods.listByEvent.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const shown = useMemo(
    () => (range === 'all' ? fromFirst(weeks.data ?? []) : (weeks.data ?? [])),
    [range, weeks.data],
  );
  return { weeks, shown, byMark, byEvent };
}

/** From the first week that has a mood or an energy, but never less than a few. */
function fromFirst(weeks: readonly MoodWeek[]): readonly MoodWeek[] {
  const first = weeks.findIndex(({ saidDayCount }) => saidDayCount > 0);
  return first < 0 ? [] : weeks.slice(Math.max(0, Math.min(first, weeks.length - 13)));
}
