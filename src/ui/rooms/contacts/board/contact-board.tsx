import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { contactStates } from '#contract/contact-parts.ts';
import type { ContactCard, ContactFilter } from '#contract/contacts.ts';
import { Board } from '#ui/components/board/board.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { readAgain } from '#ui/lib/read-again.ts';
import { nameOfCard, useContactCommands } from '../contact-commands.ts';
import { StateColumn } from './state-column.tsx';

interface ContactBoardProps {
  filter: ContactFilter;
  folded: readonly string[];
  onFold: (state: string, isFolded: boolean) => void;
  onOpen: (id: string) => void;
}

/** Where one stands with people, as columns. */
export function ContactBoard({ filter, folded, onFold, onOpen }: ContactBoardProps) {
  const { t } = useTranslation(['contacts', 'words']);
  const api = useApi();
  const queries = useQueryClient();
  const { move } = useContactCommands();
  const wanted = filter.states ?? [];
  const shown = contactStates.filter((state) => wanted.length === 0 || wanted.includes(state));
  const columns = shown.map((state) => ({
    id: state,
    title: t(`words:contactState.${state}`),
    isFolded: folded.includes(state),
  }));
  const open = useCallback((card: ContactCard) => onOpen(card.id), [onOpen]);
  return (
    <Board<ContactCard>
      label={t('contacts:board')}
      columns={columns}
      nameOf={nameOfCard}
      onOpen={open}
      onMove={async ({ item, toColumn, afterId }) => {
        const state = contactStates.find((each) => each === toColumn) ?? item.state;
        await move.run({ id: item.id, state, afterId });
        await readAgain(queries, api.contacts.list.key());
      }}
    >
      {shown.map((state) => (
        <StateColumn
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
