import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StageMeaning } from '#contract/stages.ts';
import { useApi } from '#ui/lib/api.tsx';

/** What the person calls the stage in which an application of a meaning will stand. */
export function useStageName(): (meaning: StageMeaning) => string {
  const { t } = useTranslation('words');
  const api = useApi();
  const stages = useQuery(api.stages.list.queryOptions({ input: {} }));
  return (meaning) =>
    stages.data?.find((stage) => stage.meaning === meaning)?.name ?? t(`meaning.${meaning}`);
}
