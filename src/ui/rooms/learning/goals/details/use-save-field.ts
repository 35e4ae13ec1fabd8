import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Goal, GoalChanges } from '#contract/goals.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useSaving } from '#ui/lib/save-field.ts';

export interface FieldsProps {
  goal: Goal;
  saving: ReturnType<typeof useSaveField>;
}

/** Saves fields of one goal and shows the answer at once. */
export function useSaveField({ id }: Goal) {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const change = useCallback(
    async (changes: GoalChanges, base: GoalChanges) => {
      const saved = await client.goals.change({ id, changes, base });
      queries.setQueryData(api.goals.get.queryKey({ input: { id } }), saved);
      return saved;
    },
    [api, client, queries, id],
  );
  return useSaving(change);
}
