import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '#contract/stages.ts';
import { useApi } from '#ui/lib/api.tsx';

const none: Stage[] = [];

/** The person's stages, and what each is called. */
export function useStages() {
  const { t } = useTranslation('words');
  const api = useApi();
  const query = useQuery(api.stages.list.queryOptions({ input: {} }));
  const stages = query.data ?? none;
  const nameOf = useCallback((stage: Stage) => stage.name ?? t(`meaning.${stage.meaning}`), [t]);
  const nameOfId = useCallback(
    (id: string) => {
      const stage = stages.find((candidate) => candidate.id === id);
      return stage ? nameOf(stage) : '';
    },
    [stages, nameOf],
  );
  return { query, stages, nameOf, nameOfId };
}
