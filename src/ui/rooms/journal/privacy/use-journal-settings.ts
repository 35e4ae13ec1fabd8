import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { JournalSettings } from '#contract/support.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

/** How the room behaves, and the way to change it. In force at once; taken back when it cannot be kept. */
export function useJournalSettings() {
  const api = useApi();
  const client = useClient();
  const queryClient = useQueryClient();
  const { data: settings, isPending } = useQuery(api.support.getSettings.queryOptions({ input: {} }));
  const { run } = useCommand(client.support.changeSettings);
  const change = useCallback(
    async (changes: Partial<JournalSettings>) => {
      const { queryKey } = api.support.getSettings.queryOptions({ input: {} });
      queryClient.setQueryData(queryKey, (before) => before && { ...before, ...changes });
      if (!(await run(changes))) await queryClient.invalidateQueries({ queryKey });
    },
    [api, queryClient, run],
  );
  return { settings, isPending, change };
}
