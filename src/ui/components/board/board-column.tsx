import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './board.module.css';
import { BoardCard } from './board-card.tsx';
import { type BoardItem, useBoard } from './board-context.ts';
import { type ColumnItems, withCarried } from './carried.ts';
import { isDragged } from './dragged.ts';

const cardGap = 8;
const likelyHeight = 92;

export interface BoardColumnProps<Item extends BoardItem> {
  id: string;
  title: string;
  header: ReactNode;
  items: ColumnItems<Item>;
  /** Which cards are needed now. */
  onRange: (first: number, last: number) => void;
  renderCard: (item: Item) => ReactNode;
  nameOf: (item: Item) => string;
  onOpen: (item: Item) => void;
  /** Shown while there is no card. */
  empty?: ReactNode;
}

/** One column; only the cards that can be seen are drawn, however many there are. */
export function BoardColumn<Item extends BoardItem>(props: BoardColumnProps<Item>) {
  const { id, title, header, items: stored, onRange, renderCard, nameOf, onOpen, empty } = props;
  const board = useBoard();
  const scroller = useRef<HTMLDivElement>(null);
  const [isOver, setIsOver] = useState(false);
  const items = withCarried(id, stored as ColumnItems<BoardItem>, board.carried) as ColumnItems<Item>;
  const virtualizer = useVirtualizer({
    count: items.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyHeight,
    getItemKey: (index) => items.itemAt(index)?.id ?? `place-${index}`,
    gap: cardGap,
    overscan: 4,
    paddingEnd: cardGap,
  });
  const { focused } = board;
  const holdsFocus = focused?.column === id && items.indexOf(focused.id) >= 0;
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;

  useEffect(() => onRange(first, last), [onRange, first, last]);
  useEffect(
    () => board.register(id, stored as ColumnItems<BoardItem>, (index) => virtualizer.scrollToIndex(index)),
    [board.register, id, stored, virtualizer],
  );

  const newest = useRef({ items, drop: board.drop });
  newest.current = { items, drop: board.drop };
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => isDragged(source.data),
      getData: () => ({ column: id }),
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop({ source, location }) {
        setIsOver(false);
        // On a card the card itself answers; here it fell below the last one.
        if (location.current.dropTargets[0]?.element !== element || !isDragged(source.data)) return;
        const { item, column } = source.data;
        const { count, indexOf } = newest.current.items;
        newest.current.drop(item, column, id, indexOf(item.id) >= 0 ? count - 1 : count);
      },
    });
  }, [id]);

  return (
    <section className={classes.column} aria-label={title}>
      <div className={classes.head}>{header}</div>
      <div ref={scroller} className={classes.scroller} data-over={isOver || undefined}>
        {items.count === 0 ? (
          <div className={classes.empty}>{empty}</div>
        ) : (
          <ul className={classes.cards} style={{ height: virtualizer.getTotalSize() }}>
            {rows.map((row) => {
              const item = items.itemAt(row.index);
              return (
                <li
                  key={row.key}
                  ref={virtualizer.measureElement}
                  data-index={row.index}
                  className={classes.place}
                  style={{ transform: `translateY(${row.start}px)` }}
                  aria-setsize={items.count}
                  aria-posinset={row.index + 1}
                >
                  {item ? (
                    <BoardCard
                      item={item}
                      column={id}
                      index={row.index}
                      isReachable={row.index === 0 && !holdsFocus}
                      name={nameOf(item)}
                      onOpen={() => onOpen(item)}
                      indexOf={items.indexOf}
                    >
                      {renderCard(item)}
                    </BoardCard>
                  ) : (
                    <div className={classes.unread} />
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </section>
  );
}
