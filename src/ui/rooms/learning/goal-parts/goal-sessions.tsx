import { useQuery } from '@tanstack/react-query';
import { useApi } from '#ui/lib/api.tsx';
import { SessionsSection } from '../time/sessions-section.tsx';

/** The time given to one goal. */
export function GoalSessions({ goalId }: { goalId: string }) {
  const api = useApi();
  const { data: goal } = useQuery(api.goals.get.queryOptions({ input: { id: goalId } }));
  if (!goal) return null;
  return <SessionsSection scope={{ goalId }} about={{ goal, resource: null }} />;
}
