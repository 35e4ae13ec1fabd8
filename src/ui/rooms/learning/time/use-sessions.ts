import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '#ui/lib/api.tsx';

/** All sessions, or those of one goal or resource. */
export interface SessionScope {
  goalId?: string;
  resourceId?: string;
}

/** The sessions of a scope, newest first, page by page. */
export function useSessions(scope: SessionScope, pageSize: number) {
  const api = useApi();
  return useInfiniteQuery({
    ...api.sessions.list.infiniteOptions({
      input: (offset: number) => ({ ...scope, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((count, page) => count + page.rows.length, 0);
        return shown < last.total ? shown : undefined;
      },
    }),
    placeholderData: keepPreviousData,
  });
}
