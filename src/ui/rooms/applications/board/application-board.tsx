import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationCard, ApplicationFilter } from '#contract/applications.ts';
import { Board } from '#ui/components/board/board.tsx';
import { FoldedColumn } from '#ui/components/board/folded-column.tsx';
import { StageMark } from '#ui/components/stages/stage-mark.tsx';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { useApi } from '#ui/lib/api.tsx';
import { readAgain } from '#ui/lib/read-again.ts';
import { nameOfCard, useApplicationCommands } from '../application-commands.ts';
import { AddStage } from './add-stage.tsx';
import { RemoveStageDialog } from './remove-stage-dialog.tsx';
import { StageColumn } from './stage-column.tsx';
import { StageDialog } from './stage-dialog.tsx';
import type { StageQuestion } from './stage-question.ts';

interface ApplicationBoardProps {
  filter: ApplicationFilter;
  folded: readonly string[];
  onFold: (stageId: string, isFolded: boolean) => void;
  onOpen: (id: string) => void;
}

/** The person's stages as columns. */
export function ApplicationBoard({ filter, folded, onFold, onOpen }: ApplicationBoardProps) {
  const { t } = useTranslation('applications');
  const api = useApi();
  const queries = useQueryClient();
  const { stages, nameOf } = useStages();
  const { changeStage } = useApplicationCommands();
  const [question, setQuestion] = useState<StageQuestion | null>(null);

  const wanted = filter.stageIds ?? [];
  const shown = stages.filter((stage) => wanted.length === 0 || wanted.includes(stage.id));
  const columns = shown.map((stage) => ({
    id: stage.id,
    title: nameOf(stage),
    isFolded: folded.includes(stage.id),
  }));
  const open = useCallback((card: ApplicationCard) => onOpen(card.id), [onOpen]);

  return (
    <>
      <Board<ApplicationCard>
        label={t('board')}
        columns={columns}
        nameOf={nameOfCard}
        onOpen={open}
        onMove={async ({ item, toColumn, afterId }) => {
          await changeStage.run({ id: item.id, stageId: toColumn, afterId });
          await readAgain(queries, api.applications.list.key());
        }}
      >
        {shown.map((stage) =>
          folded.includes(stage.id) ? (
            <FoldedColumn
              key={stage.id}
              name={nameOf(stage)}
              count={stage.applicationCount}
              mark={<StageMark color={stage.color} />}
              onUnfold={() => onFold(stage.id, false)}
            />
          ) : (
            <StageColumn
              key={stage.id}
              stage={stage}
              filter={filter}
              onOpen={open}
              onFold={onFold}
              onAsk={setQuestion}
            />
          ),
        )}
        <AddStage onAdd={() => setQuestion({ kind: 'add' })} />
      </Board>
      {question?.kind === 'remove' ? (
        <RemoveStageDialog stage={question.stage} onClose={() => setQuestion(null)} />
      ) : (
        question && (
          <StageDialog
            stage={question.kind === 'edit' ? question.stage : null}
            onClose={() => setQuestion(null)}
          />
        )
      )}
    </>
  );
}
