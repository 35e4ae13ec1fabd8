import { memo, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactState } from '#contract/contact-parts.ts';
import type { ContactCard, ContactFilter } from '#contract/contacts.ts';
import { LaneColumn } from '#ui/components/board/lane-column.tsx';
import { useWindowedList } from '#ui/lib/windowed-list.ts';
import { nameOfCard } from '../contact-commands.ts';
import { useReadContacts } from '../use-contacts.ts';
import { CardFace } from './card-face.tsx';

const byPlace = { by: 'position', direction: 'ascending' } as const;

interface StateColumnProps {
  state: ContactState;
  filter: ContactFilter;
  isFolded: boolean;
  onFold: (state: string, isFolded: boolean) => void;
  onOpen: (card: ContactCard) => void;
}

/** Remembered, because a board draws itself anew with every command that begins or ends. */
export const StateColumn = memo(function StateColumn({ state, filter, ...column }: StateColumnProps) {
  const { t } = useTranslation(['contacts', 'words']);
  const own = useMemo(() => ({ ...filter, states: [state] }), [filter, state]);
  const cards = useWindowedList(useReadContacts(own, byPlace));
  const renderCard = useCallback((card: ContactCard) => <CardFace card={card} />, []);
  const name = t(`words:contactState.${state}`);
  return (
    <LaneColumn
      {...column}
      id={state}
      name={name}
      title={(count) => t('contacts:column', { state: name, count })}
      cards={cards}
      renderCard={renderCard}
      nameOf={nameOfCard}
      empty={t('contacts:emptyColumn')}
    />
  );
});
