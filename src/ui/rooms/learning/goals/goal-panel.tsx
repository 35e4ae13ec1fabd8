import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ListStates } from '#ui/components/list-states.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { GoalDetails } from './details/goal-details.tsx';
import { GoalMenu } from './goal-menu.tsx';

/** One goal beside the list it was opened from. */
export function GoalPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('learning');
  const api = useApi();
  const query = useQuery(api.goals.get.queryOptions({ input: { id } }));
  const goal = query.data;
  return (
    <Panel
      title={goal?.title ?? t('goal')}
      onClose={onClose}
      actions={goal && goal.deletedAt === null && <GoalMenu goal={goal} />}
    >
      <ListStates query={query} isEmpty={!goal} empty={null}>
        {goal && <GoalDetails goal={goal} />}
      </ListStates>
    </Panel>
  );
}
