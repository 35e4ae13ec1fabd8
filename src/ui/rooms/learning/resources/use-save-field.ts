import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Resource, ResourceChanges } from '#contract/resources.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useSaving } from '#ui/lib/save-field.ts';

/** Saves fields of one resource and shows the answer at once. */
export function useSaveField({ id }: Resource) {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const change = useCallback(
    async (changes: ResourceChanges, base: ResourceChanges) => {
      const saved = await client.resources.change({ id, changes, base });
      queries.setQueryData(api.resources.get.queryKey({ input: { id } }), saved);
      return saved;
    },
    [api, client, queries, id],
  );
  return useSaving(change);
}
