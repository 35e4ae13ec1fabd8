import { memo, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdeaState } from '#contract/idea-parts.ts';
import type { IdeaCard, IdeaFilter } from '#contract/ideas.ts';
import { LaneColumn } from '#ui/components/board/lane-column.tsx';
import { useWindowedList } from '#ui/lib/windowed-list.ts';
import { useReadIdeas } from '../use-ideas.ts';
import { CardFace } from './card-face.tsx';

const titleOf = ({ title }: IdeaCard) => title;

interface IdeaColumnProps {
  state: IdeaState;
  filter: IdeaFilter;
  isFolded: boolean;
  onFold: (state: string, isFolded: boolean) => void;
  onOpen: (card: IdeaCard) => void;
  onCopied: (id: string) => void;
}

/** Remembered, because a board draws itself anew with every command that begins or ends. */
export const IdeaColumn = memo(function IdeaColumn({ state, filter, onCopied, ...column }: IdeaColumnProps) {
  const { t } = useTranslation('ideas');
  const own = useMemo(() => ({ ...filter, states: [state] }), [filter, state]);
  const cards = useWindowedList(useReadIdeas(own));
  const renderCard = useCallback(
    (card: IdeaCard) => <CardFace card={card} onCopied={onCopied} />,
    [onCopied],
  );
  const name = t(`state.${state}`);
  return (
    <LaneColumn
      {...column}
      id={state}
      name={name}
      title={(count) => t('column', { state: name, count })}
      cards={cards}
      renderCard={renderCard}
      nameOf={titleOf}
      empty={t(`emptyColumn.${state}`)}
    />
  );
});
