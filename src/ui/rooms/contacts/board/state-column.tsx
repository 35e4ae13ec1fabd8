import { ActionIcon } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse } from '@tabler/icons-react';
import { memo, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactState } from '#contract/contact-parts.ts';
import type { ContactCard, ContactFilter } from '#contract/contacts.ts';
import { BoardColumn } from '#ui/components/board/board-column.tsx';
import classes from '#ui/components/board/column-header.module.css';
import { FoldedColumn } from '#ui/components/board/folded-column.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useWindowedList } from '#ui/lib/windowed-list.ts';
import { nameOfCard } from '../contact-commands.ts';
import { useReadContacts } from '../use-contacts.ts';
import { CardFace } from './card-face.tsx';

const byPlace = { by: 'position', direction: 'ascending' } as const;

interface StateColumnProps {
  state: ContactState;
  filter: ContactFilter;
  isFolded: boolean;
  onFold: (state: ContactState, isFolded: boolean) => void;
  onOpen: (card: ContactCard) => void;
}

/** Remembered, because a board draws itself anew with every command that begins or ends. */
export const StateColumn = memo(function StateColumn(props: StateColumnProps) {
  const { state, filter, isFolded, onFold, onOpen } = props;
  const { t } = useTranslation(['contacts', 'words', 'stages']);
  const { number } = useFormatting();
  const own = useMemo(() => ({ ...filter, states: [state] }), [filter, state]);
  const cards = useWindowedList(useReadContacts(own, byPlace));
  const renderCard = useCallback((card: ContactCard) => <CardFace card={card} />, []);
  const name = t(`words:contactState.${state}`);
  if (isFolded) return <FoldedColumn name={name} count={cards.count} onUnfold={() => onFold(state, false)} />;
  return (
    <BoardColumn
      id={state}
      title={t('contacts:column', { state: name, count: cards.count })}
      header={
        <div className={classes.root}>
          <h2 className={classes.name}>{name}</h2>
          <span className={classes.count}>{number(cards.count)}</span>
          <ActionIcon
            size={24}
            aria-label={t('contacts:fold', { state: name })}
            onClick={() => onFold(state, true)}
          >
            <IconLayoutSidebarLeftCollapse size={16} aria-hidden="true" />
          </ActionIcon>
        </div>
      }
      items={cards}
      onRange={cards.onRange}
      renderCard={renderCard}
      nameOf={nameOfCard}
      onOpen={onOpen}
      empty={cards.isPending ? null : t('contacts:emptyColumn')}
    />
  );
});
