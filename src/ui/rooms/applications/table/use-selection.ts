import { useCallback, useEffect, useState } from 'react';
import type { ApplicationFilter } from '#contract/applications.ts';
import { useClient } from '#ui/lib/api.tsx';
import type { Cards } from '../use-cards.ts';

/** Which rows are chosen; "all" means all that match, seen or not. Another filter chooses anew. */
export function useSelection(filter: ApplicationFilter, { count }: Cards) {
  const client = useClient();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const clear = useCallback(() => setIds(new Set()), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter is what the choice belongs to
  useEffect(() => clear(), [filter, clear]);
  const isAll = count > 0 && ids.size >= count;
  return {
    ids,
    isAll,
    clear,
    toggle(id: string) {
      setIds((current) => {
        const next = new Set(current);
        if (!next.delete(id)) next.add(id);
        return next;
      });
    },
    async toggleAll() {
      if (isAll) return clear();
      const all = await client.applications.listIds({ filter }).catch(() => []);
      setIds(new Set(all));
    },
  };
}
