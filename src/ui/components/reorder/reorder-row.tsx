import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  attachClosestEdge,
  type Edge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { DropLine } from '../drop-line.tsx';
import classes from './reorder.module.css';
import type { ReorderItem } from './use-reorder.ts';

interface ReorderRowProps<Item extends ReorderItem> {
  /** Tells one list on the page from another, and names the words on how to move: rows are dragged within theirs only. */
  list: string;
  item: Item;
  index: number;
  isHeld: boolean;
  label: string;
  onKeyDown: (event: KeyboardEvent) => void;
  onBlur: () => void;
  onDrop: (item: Item, toIndex: number) => void;
  children: ReactNode;
}

const mark = Symbol('dragged row');
interface Dragged<Item> extends Record<string | symbol, unknown> {
  list: string;
  item: Item;
  index: number;
}

/** The frame of a row: its grip is what the pointer drags and what the keyboard holds. */
export function ReorderRow<Item extends ReorderItem>(props: ReorderRowProps<Item>) {
  const { list, item, index, isHeld, label, onKeyDown, onBlur, onDrop, children } = props;
  const root = useRef<HTMLLIElement>(null);
  const grip = useRef<HTMLButtonElement>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  const [isDragging, setIsDragging] = useState(false);
  const newest = useRef({ item, index });
  newest.current = { item, index };
  const { id } = item;

  useEffect(() => {
    const element = root.current;
    const dragHandle = grip.current;
    if (!element || !dragHandle) return;
    const asDragged = (data: Record<string | symbol, unknown>) =>
      data[mark] === true && data.list === list ? (data as Dragged<Item>) : null;
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ [mark]: true, list, ...newest.current }),
        onDragStart: () => setIsDragging(true),
        onDrop: () => setIsDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop({ source }) {
          const dragged = asDragged(source.data);
          return dragged !== null && dragged.item.id !== id;
        },
        getData: ({ input }) => attachClosestEdge({}, { element, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop({ self, source }) {
          setEdge(null);
          const dragged = asDragged(source.data);
          if (!dragged) return;
          const place = newest.current.index + (extractClosestEdge(self.data) === 'bottom' ? 1 : 0);
          // Counted without the row itself, which is gone from where it was.
          onDrop(dragged.item, dragged.index < place ? place - 1 : place);
        },
      }),
    );
  }, [list, id, onDrop]);

  return (
    <li
      ref={root}
      className={classes.row}
      data-dragging={isDragging || undefined}
      data-held={isHeld || undefined}
    >
      {edge && <DropLine edge={edge} outside={1} />}
      <button
        ref={grip}
        type="button"
        className={classes.grip}
        data-grip={id}
        aria-label={label}
        aria-describedby={list}
        aria-pressed={isHeld || undefined}
        // Esc puts it back before it closes a dialog around it.
        data-mantine-stop-propagation={isHeld || undefined}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        <IconGripVertical size="1.125rem" aria-hidden="true" />
      </button>
      {children}
    </li>
  );
}
