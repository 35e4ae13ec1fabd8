import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Application, ApplicationChanges } from '#contract/applications.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useSaving } from '#ui/lib/save-field.ts';

/** Saves fields of one application and shows the answer at once. */
export function useSaveField({ id }: Application) {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const change = useCallback(
    async (changes: ApplicationChanges, base: ApplicationChanges) => {
      const saved = await client.applications.change({ id, changes, base });
      queries.setQueryData(api.applications.get.queryKey({ input: { id } }), saved);
      return saved;
    },
    [api, client, queries, id],
  );
  return useSaving(change);
}
