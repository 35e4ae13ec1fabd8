import { memo, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalCard, GoalFilter } from '#contract/goals.ts';
import type { GoalState } from '#contract/learning-parts.ts';
import { LaneColumn } from '#ui/components/board/lane-column.tsx';
import { useWindowedList } from '#ui/lib/windowed-list.ts';
import { useReadGoals } from '../use-goals.ts';
import { CardFace } from './card-face.tsx';

const byPlace = { by: 'position', direction: 'ascending' } as const;
const titleOf = ({ title }: GoalCard) => title;

interface GoalColumnProps {
  state: GoalState;
  filter: GoalFilter;
  isFolded: boolean;
  onFold: (state: string, isFolded: boolean) => void;
  onOpen: (card: GoalCard) => void;
}

/** Remembered, because a board draws itself anew with every command that begins or ends. */
export const GoalColumn = memo(function GoalColumn({ state, filter, ...column }: GoalColumnProps) {
  const { t } = useTranslation(['learning', 'words']);
  const own = useMemo(() => ({ ...filter, states: [state] }), [filter, state]);
  const cards = useWindowedList(useReadGoals(own, byPlace));
  const renderCard = useCallback((card: GoalCard) => <CardFace card={card} />, []);
  const name = t(`words:goalState.${state}`);
  return (
    <LaneColumn
      {...column}
      id={state}
      name={name}
      title={(count) => t('learning:column', { state: name, count })}
      cards={cards}
      renderCard={renderCard}
      nameOf={titleOf}
      empty={t('learning:emptyColumn')}
    />
  );
});
