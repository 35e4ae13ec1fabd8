import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Idea, IdeaChanges } from '#contract/ideas.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useSaving } from '#ui/lib/save-field.ts';

/** Saves fields of one idea and shows the answer at once. */
export function useSaveField({ id }: Idea) {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const change = useCallback(
    async (changes: IdeaChanges, base: IdeaChanges) => {
      const saved = await client.ideas.change({ id, changes, base });
      queries.setQueryData(api.ideas.get.queryKey({ input: { id } }), saved);
      return saved;
    },
    [api, client, queries, id],
  );
  return useSaving(change);
}
