import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Experiment, ExperimentChanges } from '#contract/experiments.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useSaving } from '#ui/lib/save-field.ts';

export interface FieldsProps {
  experiment: Experiment;
  saving: ReturnType<typeof useSaveExperiment>;
}

/** Saves fields of one experiment and shows the answer at once. */
export function useSaveExperiment({ id }: Experiment) {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const change = useCallback(
    async (changes: ExperimentChanges, base: ExperimentChanges) => {
      const saved = await client.experiments.change({ id, changes, base });
      queries.setQueryData(api.experiments.get.queryKey({ input: { id } }), saved);
      return saved;
    },
    [api, client, queries, id],
  );
  return useSaving(change);
}
