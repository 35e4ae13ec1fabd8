import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#ui/lib/announce.ts';
import { type Carried, withCarried } from '../board/carried.ts';

export interface ReorderItem {
  id: string;
}

export interface ReorderOptions<Item extends ReorderItem> {
  items: readonly Item[];
  nameOf: (item: Item) => string;
  /** `afterId`: whatever it stands below from now on, null at the top. Resolves when `items` show it. */
  onMove: (item: Item, afterId: string | null) => Promise<unknown>;
}

/** Where a carried card is looked for: a list is a board with one column. */
const column = 'list';

/** The order of a short list while something in it is moved, and the keys that move it: each step is said aloud. */
export function useReorder<Item extends ReorderItem>({ items, nameOf, onMove }: ReorderOptions<Item>) {
  const { t } = useTranslation('fields');
  const [carried, setCarried] = useState<Carried<Item> | null>(null);
  const root = useRef<HTMLUListElement>(null);
  const wanted = useRef<string | null>(null);
  const shown = orderOf(items, carried);

  // A row that goes to another place is taken out of the page for a moment, and loses the focus.
  useEffect(() => {
    if (wanted.current === null) return;
    const grip = root.current?.querySelector<HTMLElement>(`[data-grip="${CSS.escape(wanted.current)}"]`);
    wanted.current = null;
    grip?.focus({ preventScroll: true });
    grip?.scrollIntoView({ block: 'nearest' });
  });

  async function drop(item: Item, toIndex: number) {
    const moving = { item, fromColumn: column, toColumn: column, toIndex, isHeld: false };
    const place = items.findIndex(({ id }) => id === item.id);
    if (carried?.isHeld) wanted.current = item.id;
    if (toIndex === place) return setCarried(null);
    setCarried(moving);
    await onMove(item, orderOf(items, moving)[toIndex - 1]?.id ?? null);
    setCarried((current) => (current === moving ? null : current));
  }

  function hold(item: Item, toIndex: number, key: 'picked' | 'over') {
    const place = Math.max(0, Math.min(toIndex, items.length - 1));
    wanted.current = item.id;
    setCarried({ item, fromColumn: column, toColumn: column, toIndex: place, isHeld: true });
    announce(t(`reorder.${key}`, { item: nameOf(item), place: place + 1, count: items.length }));
  }

  function putBack(item: Item) {
    setCarried(null);
    announce(t('reorder.cancelled', { item: nameOf(item) }));
  }

  function onKeyDown(event: KeyboardEvent, item: Item) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const held = carried?.isHeld && carried.item.id === item.id ? carried : null;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.key === ' ' || event.key === 'Enter') {
      if (held) void drop(item, held.toIndex);
      else hold(item, shown.indexOf(item), 'picked');
    } else if (held && step !== 0) hold(item, held.toIndex + step, 'over');
    else if (held && event.key === 'Escape') {
      wanted.current = item.id;
      putBack(item);
    } else return;
    event.preventDefault();
  }

  const newest = useRef(drop);
  newest.current = drop;
  const heldId = carried?.isHeld ? carried.item.id : null;
  return {
    root,
    items: shown,
    heldId,
    onKeyDown,
    /** Who leaves a row that is held has put it back. */
    onBlur(item: Item) {
      if (heldId === item.id && wanted.current !== item.id) putBack(item);
    },
    drop: useCallback((item: Item, toIndex: number) => void newest.current(item, toIndex), []),
  };
}

function orderOf<Item extends ReorderItem>(items: readonly Item[], carried: Carried<Item> | null): Item[] {
  const view = withCarried<Item>(
    column,
    {
      count: items.length,
      itemAt: (index) => items[index],
      indexOf: (id) => items.findIndex((item) => item.id === id),
    },
    // One that was removed meanwhile is carried no more.
    carried && items.some(({ id }) => id === carried.item.id) ? carried : null,
  );
  return Array.from({ length: view.count }, (_, index) => view.itemAt(index)).filter(
    (item) => item !== undefined,
  );
}
