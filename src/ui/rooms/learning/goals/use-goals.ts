import { useCallback } from 'react';
import type { GoalCard, GoalFilter, GoalSort } from '#contract/goals.ts';
import { useApi } from '#ui/lib/api.tsx';
import type { ReadWindow } from '#ui/lib/windowed-list.ts';

/** How a stretch of the goals is read. `filter` and `sort` must not change their identity while they mean the same. */
export function useReadGoals(filter: GoalFilter, sort: GoalSort): ReadWindow<GoalCard> {
  const api = useApi();
  return useCallback(
    (stretch) => api.goals.list.queryOptions({ input: { filter, sort, ...stretch } }),
    [api, filter, sort],
  );
}
