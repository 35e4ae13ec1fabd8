import { useCallback } from 'react';
import type { IdeaCard, IdeaFilter } from '#contract/ideas.ts';
import { useApi } from '#ui/lib/api.tsx';
import type { ReadWindow } from '#ui/lib/windowed-list.ts';

/** How a stretch of the ideas is read. `filter` must not change its identity while it means the same. */
export function useReadIdeas(filter: IdeaFilter): ReadWindow<IdeaCard> {
  const api = useApi();
  return useCallback(
    (stretch) => api.ideas.list.queryOptions({ input: { filter, ...stretch } }),
    [api, filter],
  );
}
