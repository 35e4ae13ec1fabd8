import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ideaStates } from '#contract/idea-parts.ts';
import type { IdeaCard, IdeaFilter } from '#contract/ideas.ts';
import { Board } from '#ui/components/board/board.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { readAgain } from '#ui/lib/read-again.ts';
import { useIdeaCommands } from '../idea-commands.ts';
import { IdeaColumn } from './idea-column.tsx';

interface IdeaBoardProps {
  filter: IdeaFilter;
  folded: readonly string[];
  onFold: (state: string, isFolded: boolean) => void;
  onOpen: (id: string) => void;
}

const titleOf = ({ title }: IdeaCard) => title;

/** Ideas by how far they have come. */
export function IdeaBoard({ filter, folded, onFold, onOpen }: IdeaBoardProps) {
  const { t } = useTranslation('ideas');
  const api = useApi();
  const queries = useQueryClient();
  const { move } = useIdeaCommands();
  const wanted = filter.states ?? [];
  const shown = ideaStates.filter((state) => wanted.length === 0 || wanted.includes(state));
  const open = useCallback((card: IdeaCard) => onOpen(card.id), [onOpen]);
  return (
    <Board<IdeaCard>
      label={t('board')}
      columns={shown.map((state) => ({
        id: state,
        title: t(`state.${state}`),
        isFolded: folded.includes(state),
      }))}
      nameOf={titleOf}
      onOpen={open}
      onMove={async ({ item, toColumn, afterId }) => {
        const state = ideaStates.find((each) => each === toColumn) ?? item.state;
        await move.run({ id: item.id, state, afterId });
        await readAgain(queries, api.ideas.list.key());
      }}
    >
      {shown.map((state) => (
        <IdeaColumn
          key={state}
          state={state}
          filter={filter}
          isFolded={folded.includes(state)}
          onFold={onFold}
          onOpen={open}
          onCopied={onOpen}
        />
      ))}
    </Board>
  );
}
