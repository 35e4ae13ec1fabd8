import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { FeedbackChanges, FeedbackItem } from '#contract/feedback.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useSaving } from '#ui/lib/save-field.ts';

export interface ItemFieldsProps {
  item: FeedbackItem;
  saving: ReturnType<typeof useSaveItem>;
}

/** Saves fields of what one person said and shows the answer at once. */
export function useSaveItem({ id }: FeedbackItem) {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const change = useCallback(
    async (changes: FeedbackChanges, base: FeedbackChanges) => {
      const saved = await client.feedback.change({ id, changes, base });
      queries.setQueryData(api.feedback.get.queryKey({ input: { id } }), saved);
      return saved;
    },
    [api, client, queries, id],
  );
  return useSaving(change);
}
