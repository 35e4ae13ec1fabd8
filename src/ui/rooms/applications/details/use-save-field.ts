import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Application, ApplicationChanges } from '#contract/applications.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { type SeenFailure, toFailure } from '#ui/lib/failure.ts';

/** Saves fields of one application and shows the answer at once. */
export function useSaveField(application: Application) {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const [failures, setFailures] = useState<Partial<Record<keyof ApplicationChanges, SeenFailure>>>({});
  const { id } = application;

  const save = useCallback(
    async (changes: ApplicationChanges, base: ApplicationChanges = {}) => {
      const saved = await client.applications.change({ id, changes, base });
      queries.setQueryData(api.applications.get.queryKey({ input: { id } }), saved);
      return saved;
    },
    [api, client, queries, id],
  );

  /** For fields that are chosen, not typed: a failure is kept under the field. */
  const choose = useCallback(
    async <Field extends keyof ApplicationChanges>(field: Field, value: ApplicationChanges[Field]) => {
      try {
        await save({ [field]: value });
        setFailures(({ [field]: _solved, ...others }) => others);
      } catch (error) {
        setFailures((current) => ({ ...current, [field]: toFailure(error) }));
      }
    },
    [save],
  );

  return { save, choose, failures };
}
