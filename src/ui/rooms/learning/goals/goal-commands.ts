import { useTranslation } from 'react-i18next';
import type { GoalState } from '#contract/learning-parts.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

/** What can be done with goals from boards, tables and panels, each with its words. */
export function useGoalCommands() {
  const { t } = useTranslation(['learning', 'words']);
  const client = useClient();
  const stateName = (state: GoalState) => t(`words:goalState.${state}`);

  const move = useCommand(client.goals.move, {
    announce: ({ state, title }) =>
      state === 'done' ? t('learning:reached', { title }) : t('learning:moved', { state: stateName(state) }),
  });
  const changeStates = useCommand(client.goals.changeStates, {
    announce: ({ changedCount }, { state }) =>
      t('learning:movedMany', { count: changedCount, state: stateName(state) }),
  });
  const trash = useCommand(client.goals.trash, {
    announce: ({ changedCount }) => t('learning:trashed', { count: changedCount }),
  });
  return { move, changeStates, trash };
}
