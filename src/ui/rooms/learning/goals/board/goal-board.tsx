import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalCard, GoalFilter } from '#contract/goals.ts';
import { goalStates } from '#contract/learning-parts.ts';
import { Board } from '#ui/components/board/board.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { readAgain } from '#ui/lib/read-again.ts';
import { useGoalCommands } from '../goal-commands.ts';
import { GoalColumn } from './goal-column.tsx';

interface GoalBoardProps {
  filter: GoalFilter;
  folded: readonly string[];
  onFold: (state: string, isFolded: boolean) => void;
  onOpen: (id: string) => void;
}

const titleOf = ({ title }: GoalCard) => title;

/** What one wants to learn, by how far it is. */
export function GoalBoard({ filter, folded, onFold, onOpen }: GoalBoardProps) {
  const { t } = useTranslation(['learning', 'words']);
  const api = useApi();
  const queries = useQueryClient();
  const { move } = useGoalCommands();
  const wanted = filter.states ?? [];
  const shown = goalStates.filter((state) => wanted.length === 0 || wanted.includes(state));
  const open = useCallback((card: GoalCard) => onOpen(card.id), [onOpen]);
  return (
    <Board<GoalCard>
      label={t('learning:board')}
      columns={shown.map((state) => ({
        id: state,
        title: t(`words:goalState.${state}`),
        isFolded: folded.includes(state),
      }))}
      nameOf={titleOf}
      onOpen={open}
      onMove={async ({ item, toColumn, afterId }) => {
        const state = goalStates.find((each) => each === toColumn) ?? item.state;
        await move.run({ id: item.id, state, afterId });
        await readAgain(queries, api.goals.list.key());
      }}
    >
      {shown.map((state) => (
        <GoalColumn
          key={state}
          state={state}
          filter={filter}
          isFolded={folded.includes(state)}
          onFold={onFold}
          onOpen={open}
        />
      ))}
    </Board>
  );
}
