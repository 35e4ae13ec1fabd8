import { Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryCard } from '#contract/entries.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import type { WindowedList } from '#ui/lib/windowed-list.ts';
import classes from './day-list.module.css';
import { EntryRow } from './entry-row.tsx';
import { useDayWords } from './use-day-words.ts';

const likelyHeight = 96;

interface DayListProps {
  list: WindowedList<EntryCard>;
  /** What scrolls; other things may stand above the list in it. */
  scroller: HTMLElement | null;
  openId: string | undefined;
}

/** Entries under their days, newest first. Only those in sight are drawn, however many there are. */
export function DayList({ list, scroller, openId }: DayListProps) {
  const { t } = useTranslation('journal');
  const { day } = useFormatting();
  const { heading } = useDayWords();
  const root = useRef<HTMLOListElement>(null);
  const scrollMargin = useOffset(root, scroller);
  const virtualizer = useVirtualizer({
    count: list.count,
    getScrollElement: () => scroller,
    estimateSize: () => likelyHeight,
    scrollMargin,
    overscan: 6,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  const { onRange } = list;
  // The entry before the first says whether that one begins a day.
  useEffect(() => onRange(Math.max(0, first - 1), last), [onRange, first, last]);
  const goTo = useGoTo(root, list.count, (index) => virtualizer.scrollToIndex(index));
  const above = (rows[0]?.start ?? scrollMargin) - scrollMargin;
  return (
    <ol
      ref={root}
      onKeyDown={goTo}
      className={classes.root}
      aria-label={t('list.label')}
      style={{ height: virtualizer.getTotalSize(), paddingTop: above }}
    >
      {rows.map(({ index }) => {
        const entry = list.itemAt(index);
        const before = list.itemAt(index - 1);
        const isNewDay = entry && (index === 0 || (before && before.writtenOn !== entry.writtenOn));
        return (
          <li
            // Not the key of the virtualizer: it would ask for thousands of them with each frame.
            key={entry?.id ?? `place-${index}`}
            ref={virtualizer.measureElement}
            data-index={index}
            className={classes.place}
            aria-setsize={list.count}
            aria-posinset={index + 1}
          >
            {isNewDay && (
              <h2 className={classes.day}>
                <time dateTime={entry.writtenOn} title={day(entry.writtenOn)}>
                  {heading(entry.writtenOn)}
                </time>
              </h2>
            )}
            {entry ? <EntryRow entry={entry} isOpen={entry.id === openId} /> : <UnreadEntry />}
          </li>
        );
      })}
    </ol>
  );
}

/** Arrow keys lead from entry to entry, Home and End to the first and the last, though it is only drawn when it is gone to. */
function useGoTo(root: RefObject<HTMLElement | null>, count: number, reveal: (index: number) => void) {
  const wanted = useRef<number>(undefined);
  // Whether it is there yet is seen after each time the list was drawn.
  useEffect(() => {
    if (wanted.current === undefined) return;
    const link = root.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] a`);
    if (!link) return;
    wanted.current = undefined;
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: 'nearest' });
  });
  return (event: KeyboardEvent<HTMLElement>) => {
    wanted.current = undefined;
    const place = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset.index;
    if (place === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = placeFor(event.key, Number(place), count - 1);
    if (next === undefined) return;
    event.preventDefault();
    wanted.current = next;
    const link = root.current?.querySelector<HTMLElement>(`[data-index="${next}"] a`);
    if (!link) return reveal(next);
    wanted.current = undefined;
    link.focus();
  };
}

function placeFor(key: string, place: number, last: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(last, place + 1);
  if (key === 'ArrowUp') return Math.max(0, place - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}

/** The shape of entries, while they are read. */
export function UnreadEntries() {
  return (
    <div className={classes.unread}>
      <Skeleton height={14} width="7rem" />
      <UnreadEntry />
      <UnreadEntry />
      <UnreadEntry />
    </div>
  );
}

function UnreadEntry() {
  return (
    <div className={classes.unreadEntry}>
      <Skeleton height={28} circle />
      <Skeleton height={14} width="60%" />
    </div>
  );
}

/** How far below the beginning of what scrolls the list begins: what stands above it grows and shrinks. */
function useOffset(root: RefObject<HTMLElement | null>, scroller: HTMLElement | null): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    if (!scroller) return;
    const measure = () => {
      if (!root.current) return;
      const { top } = root.current.getBoundingClientRect();
      setOffset(Math.round(top - scroller.getBoundingClientRect().top + scroller.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const content of scroller.children) observer.observe(content);
    return () => observer.disconnect();
  }, [root, scroller]);
  return offset;
}
