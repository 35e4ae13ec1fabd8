import { useCallback } from 'react';
import type { ApplicationCard, ApplicationFilter, ApplicationSort } from '#contract/applications.ts';
import { useApi } from '#ui/lib/api.tsx';
import { type ReadWindow, useWindowedList, type WindowedList } from '#ui/lib/windowed-list.ts';

/** How a stretch of the applications is read. `sort` must not change its identity while it means the same. */
export function useReadCards(filter: ApplicationFilter, sort: ApplicationSort): ReadWindow<ApplicationCard> {
  const api = useApi();
  return useCallback(
    (stretch) => api.applications.list.queryOptions({ input: { filter, sort, ...stretch } }),
    [api, filter, sort],
  );
}

export function useCards(filter: ApplicationFilter, sort: ApplicationSort): WindowedList<ApplicationCard> {
  return useWindowedList(useReadCards(filter, sort));
}
