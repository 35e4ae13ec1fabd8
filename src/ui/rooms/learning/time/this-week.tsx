import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import { useApi } from '#ui/lib/api.tsx';
import { useDurations } from '#ui/lib/use-durations.ts';

/** What was done beside what was set aside; which of them is more says nothing about the person. */
export function ThisWeek({ minutes }: { minutes: number }) {
  const { t } = useTranslation('sessions');
  const api = useApi();
  const { minutes: written } = useDurations();
  const { data } = useQuery(
    api.goals.list.queryOptions({ input: { filter: { states: ['in_progress'] }, limit: limits.page } }),
  );
  const wanted = (data?.rows ?? []).reduce((sum, goal) => sum + (goal.weeklyMinutes ?? 0), 0);
  return (
    <p>
      {minutes === 0 ? t('weeks.nothing') : t('weeks.now', { time: written(minutes) })}
      {wanted > 0 && ` ${t('weeks.wanted', { time: written(wanted) })}`}
    </p>
  );
}
