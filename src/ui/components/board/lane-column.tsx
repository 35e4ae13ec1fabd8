import { ActionIcon } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatting } from '#ui/lib/formatting.ts';
import type { WindowedList } from '#ui/lib/windowed-list.ts';
import { BoardColumn } from './board-column.tsx';
import type { BoardItem } from './board-context.ts';
import classes from './column-header.module.css';
import { FoldedColumn } from './folded-column.tsx';

export interface LaneColumnProps<Item extends BoardItem> {
  id: string;
  name: string;
  /** What the column is called with the number of its cards. */
  title: (count: number) => string;
  cards: WindowedList<Item>;
  isFolded: boolean;
  onFold: (id: string, isFolded: boolean) => void;
  renderCard: (item: Item) => ReactNode;
  nameOf: (item: Item) => string;
  onOpen: (item: Item) => void;
  empty: string;
}

/** A column of a board whose columns are the same for everybody: its name, how many stand in it, and a way to fold it. */
export function LaneColumn<Item extends BoardItem>(props: LaneColumnProps<Item>) {
  const { id, name, title, cards, isFolded, onFold, renderCard, nameOf, onOpen, empty } = props;
  const { t } = useTranslation('fields');
  const { number } = useFormatting();
  if (isFolded) return <FoldedColumn name={name} count={cards.count} onUnfold={() => onFold(id, false)} />;
  return (
    <BoardColumn
      id={id}
      title={title(cards.count)}
      header={
        <div className={classes.root}>
          <h2 className={classes.name}>{name}</h2>
          <span className={classes.count}>{number(cards.count)}</span>
          <ActionIcon
            size={24}
            aria-label={t('board.fold', { column: name })}
            onClick={() => onFold(id, true)}
          >
            <IconLayoutSidebarLeftCollapse size={16} aria-hidden="true" />
          </ActionIcon>
        </div>
      }
      items={cards}
      onRange={cards.onRange}
      renderCard={renderCard}
      nameOf={nameOf}
      onOpen={onOpen}
      empty={cards.isPending ? null : empty}
    />
  );
}
