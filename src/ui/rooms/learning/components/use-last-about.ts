import { useQuery } from '@tanstack/react-query';
import { useApi } from '#ui/lib/api.tsx';
import type { About } from './about-picker.tsx';

/** What the last session was for, as far as it is not in the trash: time must not go where nobody sees it. */
export function useLastAbout(): About {
  const api = useApi();
  const last = useQuery(api.sessions.list.queryOptions({ input: { limit: 1 } })).data?.rows[0];
  const [goalId, resourceId] = [last?.goal?.id, last?.resource?.id];
  const goal = useQuery({
    ...api.goals.get.queryOptions({ input: { id: goalId ?? '' } }),
    enabled: goalId !== undefined,
  });
  const resource = useQuery({
    ...api.resources.get.queryOptions({ input: { id: resourceId ?? '' } }),
    enabled: resourceId !== undefined,
  });
  const isThere = (record: { deletedAt: number | null } | undefined) => record?.deletedAt === null;
  return {
    goal: (isThere(goal.data) && last?.goal) || null,
    resource: (isThere(resource.data) && last?.resource) || null,
  };
}
