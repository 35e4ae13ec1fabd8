import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  attachClosestEdge,
  type Edge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { DropLine } from '../drop-line.tsx';
import classes from './board.module.css';
import { type BoardItem, useBoard } from './board-context.ts';
import { asDragged, isDragged } from './dragged.ts';

interface BoardCardProps {
  item: BoardItem;
  column: string;
  index: number;
  /** The Tab key reaches it when nothing has been focused yet. */
  isReachable: boolean;
  name: string;
  onOpen: () => void;
  indexOf: (id: string) => number;
  children: ReactNode;
}

/** The frame of a card: what the pointer drags and what the keyboard holds. */
export function BoardCard({
  item,
  column,
  index,
  isReachable,
  name,
  onOpen,
  indexOf,
  children,
}: BoardCardProps) {
  const board = useBoard();
  const root = useRef<HTMLDivElement>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  const [isDragging, setIsDragging] = useState(false);
  const newest = useRef({ item, index, indexOf, drop: board.drop });
  newest.current = { item, index, indexOf, drop: board.drop };

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    return combine(
      draggable({
        element,
        getInitialData: () => asDragged(newest.current.item, column),
        onDragStart: () => setIsDragging(true),
        onDrop: () => setIsDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isDragged(source.data) && source.data.item.id !== item.id,
        getData: ({ input }) =>
          attachClosestEdge({ column }, { element, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop({ self, source, location }) {
          setEdge(null);
          if (location.current.dropTargets[0]?.element !== element || !isDragged(source.data)) return;
          const below = extractClosestEdge(self.data) === 'bottom' ? 1 : 0;
          const hole = newest.current.indexOf(source.data.item.id);
          const place = newest.current.index + below;
          const toIndex = hole >= 0 && hole < place ? place - 1 : place;
          newest.current.drop(source.data.item, source.data.column, column, toIndex);
        },
      }),
    );
  }, [column, item.id]);

  const isFocused = board.focused?.id === item.id;
  const isHeld = board.carried?.isHeld === true && board.carried.item.id === item.id;
  return (
    <div
      ref={root}
      className={classes.card}
      data-dragging={isDragging || undefined}
      data-held={isHeld || undefined}
    >
      {edge && <DropLine edge={edge} outside={5} />}
      <button
        type="button"
        className={classes.handle}
        data-card={item.id}
        tabIndex={isFocused || isReachable ? 0 : -1}
        aria-label={name}
        aria-describedby={board.describedBy}
        aria-pressed={isHeld || undefined}
        onClick={onOpen}
        onFocus={() => board.onCardFocus(column, item.id)}
        onKeyDown={(event) => board.onCardKey(event, column, item)}
        onKeyUp={(event) => {
          // Space on a button would also click it.
          if (event.key === ' ') event.preventDefault();
        }}
      />
      <div className={classes.content}>{children}</div>
    </div>
  );
}
