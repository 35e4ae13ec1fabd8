import { useQuery } from '@tanstack/react-query';
import { useApi } from '#ui/lib/api.tsx';

/** Years with a mood in them, the latest first; this one is always among them. */
export function useYears(today: string): number[] {
  const api = useApi();
  const { data = [] } = useQuery(api.moods.listYears.queryOptions({ input: {} }));
  const thisYear = Number(today.slice(0, 4));
  return data.includes(thisYear) ? data : [thisYear, ...data];
}
