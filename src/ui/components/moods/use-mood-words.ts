import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mood } from '#contract/journal-parts.ts';
import { useApi } from '#ui/lib/api.tsx';

/** What each mood is called: as the person renamed it, else the word of the catalogue. */
export function useMoodWords() {
  const { t } = useTranslation('moods');
  const api = useApi();
  const { data } = useQuery(api.moods.list.queryOptions({ input: {} }));
  return useCallback(
    (mood: Mood) => data?.find((word) => word.mood === mood)?.name ?? t(`mood.${mood}`),
    [data, t],
  );
}
