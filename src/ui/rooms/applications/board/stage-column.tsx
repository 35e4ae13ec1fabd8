import { memo, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationCard, ApplicationFilter } from '#contract/applications.ts';
import type { Stage } from '#contract/stages.ts';
import { BoardColumn } from '#ui/components/board/board-column.tsx';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { nameOfCard } from '../application-commands.ts';
import { useCards } from '../use-cards.ts';
import { CardFace } from './card-face.tsx';
import { StageHeader } from './stage-header.tsx';
import type { StageQuestion } from './stage-question.ts';

const byPlace = { by: 'position', direction: 'ascending' } as const;

interface StageColumnProps {
  stage: Stage;
  filter: ApplicationFilter;
  onOpen: (card: ApplicationCard) => void;
  onFold: (stageId: string, isFolded: boolean) => void;
  onAsk: (question: StageQuestion) => void;
}

/** Remembered, because a board draws itself anew with every command that begins or ends. */
export const StageColumn = memo(function StageColumn({
  stage,
  filter,
  onOpen,
  onFold,
  onAsk,
}: StageColumnProps) {
  const { t } = useTranslation('applications');
  const { nameOf } = useStages();
  const own = useMemo(() => ({ ...filter, stageIds: [stage.id] }), [filter, stage.id]);
  const cards = useCards(own, byPlace);
  const title = nameOf(stage);
  const renderCard = useCallback((card: ApplicationCard) => <CardFace card={card} />, []);
  return (
    <BoardColumn
      id={stage.id}
      title={t('column', { stage: title, count: cards.count })}
      header={
        <StageHeader stage={stage} count={cards.count} onFold={() => onFold(stage.id, true)} onAsk={onAsk} />
      }
      items={cards}
      onRange={cards.onRange}
      renderCard={renderCard}
      nameOf={nameOfCard}
      onOpen={onOpen}
      empty={cards.isPending ? null : t('emptyColumn')}
    />
  );
});
