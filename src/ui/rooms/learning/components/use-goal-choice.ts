import { useQuery } from '@tanstack/react-query';
import { limits } from '#contract/limits.ts';
import { useApi } from '#ui/lib/api.tsx';

interface Named {
  id: string;
  title: string;
}

/** Goals that something can belong to: those not yet reached nor dropped, and the one it belongs to already. */
export function useGoalChoice(current: Named | null): { value: string; label: string }[] {
  const api = useApi();
  const { data } = useQuery(
    api.goals.list.queryOptions({
      input: { filter: { states: ['in_progress', 'planned', 'someday'] }, limit: limits.page },
    }),
  );
  const goals: Named[] = data?.rows ?? [];
  const isOffered = current === null || goals.some(({ id }) => id === current.id);
  return [...(isOffered ? [] : [current]), ...goals].map(({ id, title }) => ({ value: id, label: title }));
}
