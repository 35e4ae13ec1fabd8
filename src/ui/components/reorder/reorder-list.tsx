import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './reorder.module.css';
import { ReorderRow } from './reorder-row.tsx';
import { type ReorderItem, type ReorderOptions, useReorder } from './use-reorder.ts';

export interface ReorderListProps<Item extends ReorderItem> extends ReorderOptions<Item> {
  label: string;
  children: (item: Item, moves: RowMoves) => ReactNode;
}

/** For a menu: whoever cannot drag moves a row one place at a time. undefined: it stands at that end. */
export interface RowMoves {
  up: (() => void) | undefined;
  down: (() => void) | undefined;
}

/** A short list in an order of one's own: rows are dragged by their grip, or picked up and moved with the keyboard. */
export function ReorderList<Item extends ReorderItem>(props: ReorderListProps<Item>) {
  const { label, nameOf, children } = props;
  const { t } = useTranslation('fields');
  const helpId = useId();
  const reorder = useReorder(props);
  return (
    <>
      <VisuallyHidden id={helpId}>{t('reorder.help')}</VisuallyHidden>
      <ul ref={reorder.root} className={classes.list} aria-label={label}>
        {reorder.items.map((item, index) => (
          <ReorderRow
            key={item.id}
            list={helpId}
            item={item}
            index={index}
            isHeld={reorder.heldId === item.id}
            label={t('reorder.grip', { item: nameOf(item) })}
            onKeyDown={(event) => reorder.onKeyDown(event, item)}
            onBlur={() => reorder.onBlur(item)}
            onDrop={reorder.drop}
          >
            {children(item, {
              up: index > 0 ? () => reorder.drop(item, index - 1) : undefined,
              down: index < reorder.items.length - 1 ? () => reorder.drop(item, index + 1) : undefined,
            })}
          </ReorderRow>
        ))}
      </ul>
    </>
  );
}
