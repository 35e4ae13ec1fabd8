import { useCallback } from 'react';
import type { EntryCard, EntryFilter } from '#contract/entries.ts';
import { useApi } from '#ui/lib/api.tsx';
import { type ReadWindow, useWindowedList } from '#ui/lib/windowed-list.ts';

/** The entries that match. `filter` must not change its identity while it means the same. */
export function useEntries(filter: EntryFilter) {
  const api = useApi();
  const read: ReadWindow<EntryCard> = useCallback(
    (stretch) => api.entries.list.queryOptions({ input: { ...stretch, filter } }),
    [api, filter],
  );
  return useWindowedList(read);
}
