import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '#ui/lib/announce.ts';
import classes from './board.module.css';
import { BoardContext, type BoardItem, type BoardState } from './board-context.ts';
import { type Carried, type ColumnItems, withCarried } from './carried.ts';

export interface BoardMove<Item> {
  item: Item;
  toColumn: string;
  /** The card above its new place; null at the top. */
  afterId: string | null;
}

export interface BoardProps<Item extends BoardItem> {
  label: string;
  /** Columns in order, with the names that are said. */
  columns: readonly { id: string; title: string; isFolded: boolean }[];
  nameOf: (item: Item) => string;
  /** Resolves when the columns have been read again. */
  onMove: (move: BoardMove<Item>) => Promise<void>;
  onOpen: (item: Item) => void;
  children: ReactNode;
}

interface Registered {
  items: ColumnItems<BoardItem>;
  reveal: (index: number) => void;
}

/** A board of columns: cards are dragged with the pointer, or picked up and moved with the keyboard, each step said aloud. */
export function Board<Item extends BoardItem>(props: BoardProps<Item>) {
  const { label, columns, nameOf, onMove, onOpen, children } = props;
  const { t } = useTranslation('fields');
  const announce = useAnnounce();
  const describedBy = useId();
  const root = useRef<HTMLDivElement>(null);
  const registered = useRef(new Map<string, Registered>());
  const [carried, setCarried] = useState<Carried<BoardItem> | null>(null);
  const [focused, setFocused] = useState<BoardState['focused']>(null);
  const wanted = useRef<string | null>(null);

  const open = columns.filter((column) => !column.isFolded);
  const titleOf = (id: string) => columns.find((column) => column.id === id)?.title ?? '';
  const seen = (column: string, moving = carried): ColumnItems<BoardItem> | undefined => {
    const found = registered.current.get(column);
    return found && withCarried(column, found.items, moving);
  };

  function say(key: 'picked' | 'over', moving: Carried<BoardItem>) {
    const count = seen(moving.toColumn, moving)?.count ?? 1;
    announce(
      t(`board.${key}`, {
        card: nameOf(moving.item as Item),
        column: titleOf(moving.toColumn),
        place: moving.toIndex + 1,
        count,
      }),
    );
  }

  /** Focus follows a card that is drawn anew in another place. */
  function focusCard(column: string, id: string, index: number) {
    wanted.current = id;
    setFocused({ column, id });
    registered.current.get(column)?.reveal(index);
  }
  useEffect(() => {
    if (wanted.current === null) return;
    const element = root.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(wanted.current)}"]`);
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
  });

  const commit = useCallback(
    async (moving: Carried<BoardItem>) => {
      const target = registered.current.get(moving.toColumn);
      const view = target && withCarried(moving.toColumn, target.items, moving);
      const above = moving.toIndex > 0 ? view?.itemAt(moving.toIndex - 1) : undefined;
      const dropped = { ...moving, isHeld: false };
      setCarried(dropped);
      await onMove({ item: moving.item as Item, toColumn: moving.toColumn, afterId: above?.id ?? null });
      // Of a card that was moved again meanwhile, the later move is still on its way.
      setCarried((current) => (current === dropped ? null : current));
    },
    [onMove],
  );

  function carry(moving: Carried<BoardItem>, column: string, index: number) {
    const count = seen(column, { ...moving, toColumn: '' })?.count ?? 0;
    const next = { ...moving, toColumn: column, toIndex: Math.max(0, Math.min(index, count)) };
    setCarried(next);
    focusCard(column, moving.item.id, next.toIndex);
    say('over', next);
  }

  function moveCarried(key: string, moving: Carried<BoardItem>) {
    const at = open.findIndex((column) => column.id === moving.toColumn);
    if (key === 'ArrowUp') return carry(moving, moving.toColumn, moving.toIndex - 1);
    if (key === 'ArrowDown') return carry(moving, moving.toColumn, moving.toIndex + 1);
    const next = open[at + (key === 'ArrowRight' ? 1 : -1)];
    if (next) carry(moving, next.id, moving.toIndex);
  }

  function roam(key: string, column: string, id: string) {
    const index = seen(column)?.indexOf(id) ?? -1;
    const at = open.findIndex((each) => each.id === column);
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      const next = seen(column)?.itemAt(index + step);
      if (next) focusCard(column, next.id, index + step);
      return;
    }
    const turn = key === 'ArrowRight' ? 1 : -1;
    // Empty columns are passed over: there is nothing to stand on.
    for (let to = at + turn; to >= 0 && to < open.length; to += turn) {
      const target = open[to];
      const items = target && seen(target.id);
      if (!target || !items || items.count === 0) continue;
      const place = Math.min(Math.max(index, 0), items.count - 1);
      const next = items.itemAt(place) ?? items.itemAt(0);
      if (next) return focusCard(target.id, next.id, next === items.itemAt(place) ? place : 0);
    }
  }

  function onCardKey(event: React.KeyboardEvent, column: string, item: BoardItem) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const held = carried?.isHeld ? carried : null;
    if (key === ' ') {
      event.preventDefault();
      if (held) return void commit(held);
      const toIndex = Math.max(0, seen(column)?.indexOf(item.id) ?? 0);
      const moving = { item, fromColumn: column, toColumn: column, toIndex, isHeld: true };
      setCarried(moving);
      say('picked', moving);
    } else if (key === 'Escape' && held) {
      event.preventDefault();
      setCarried(null);
      wanted.current = held.item.id;
      setFocused({ column: held.fromColumn, id: held.item.id });
      announce(t('board.cancelled', { card: nameOf(item as Item) }));
    } else if (key.startsWith('Arrow')) {
      event.preventDefault();
      if (held) moveCarried(key, held);
      else roam(key, column, item.id);
    } else if (key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (held) void commit(held);
      else onOpen(item as Item);
    }
  }

  const actions = useRef({ onCardKey, commit });
  actions.current = { onCardKey, commit };
  const state = useMemo<BoardState>(
    () => ({
      carried,
      focused,
      describedBy,
      register(column, items, reveal) {
        const entry = { items, reveal };
        registered.current.set(column, entry);
        return () => {
          if (registered.current.get(column) === entry) registered.current.delete(column);
        };
      },
      onCardKey: (event, column, item) => actions.current.onCardKey(event, column, item),
      onCardFocus: (column, id) => setFocused({ column, id }),
      drop(item, fromColumn, toColumn, toIndex) {
        void actions.current.commit({ item, fromColumn, toColumn, toIndex, isHeld: false });
      },
    }),
    [carried, focused, describedBy],
  );

  return (
    <BoardContext value={state}>
      <VisuallyHidden id={describedBy}>{t('board.help')}</VisuallyHidden>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is a region that scrolls sideways */}
      <div ref={root} className={classes.board} role="group" aria-label={label}>
        {children}
      </div>
    </BoardContext>
  );
}
