import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Community, CommunityChanges } from '#contract/communities.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useSaving } from '#ui/lib/save-field.ts';

/** Saves fields of one community and shows the answer at once. */
export function useSaveField({ id }: Community) {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const change = useCallback(
    async (changes: CommunityChanges, base: CommunityChanges) => {
      const saved = await client.communities.change({ id, changes, base });
      queries.setQueryData(api.communities.get.queryKey({ input: { id } }), saved);
      return saved;
    },
    [api, client, queries, id],
  );
  return useSaving(change);
}
