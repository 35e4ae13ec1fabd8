import '@fontsource-variable/source-serif-4/wght.css';
import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryFilter } from '#contract/entries.ts';
import { isTurned } from '#ui/components/day-range.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { EntryPanel } from '../entry/entry-panel.tsx';
import { FilesMenu } from '../files/files-menu.tsx';
import journal from '../journal.module.css';
import { JournalHeader } from '../journal-header.tsx';
import { Covered } from '../privacy/cover.tsx';
import { useCover } from '../privacy/cover-state.tsx';
import { HelpOffer } from '../support/offer/help-offer.tsx';
import type { JournalViewProps } from '../view-props.ts';
import { CheckInCard } from './check-in-card.tsx';
import { DayList, UnreadEntries } from './day-list.tsx';
import classes from './days.module.css';
import { isNarrowed } from './filter.ts';
import { FilterMenu } from './filter-menu.tsx';
import { useEntries } from './use-entries.ts';

const everything: EntryFilter = {};

interface DaysViewProps extends JournalViewProps {
  /** There as long as a new entry is asked for: told that the keyboard is where it begins. */
  onBegun: (() => void) | undefined;
}

/** How one is now, and all that was written, day by day. What is looked for is private as well: it is kept nowhere but here. */
export function DaysView({ views, openId, onOpen, onExpand, onNew, onBegun }: DaysViewProps) {
  const { t } = useTranslation('journal');
  const { isCovered } = useCover();
  const [filter, setFilter] = useState(everything);
  const text = useDeferredValue(filter.text?.trim());
  const { from, to, moods, markIds } = filter;
  const asked = useMemo(
    () => ({ ...(text && { text }), from, to, moods, markIds }),
    [text, from, to, moods, markIds],
  );
  // Kept as state: the list may come together with what it scrolls in.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const faces = useRef<HTMLDivElement>(null);
  // Before the next key: a mood is chosen with the one after N.
  useLayoutEffect(() => {
    if (!onBegun || !scroller) return;
    scroller.scrollTo({ top: 0 });
    faces.current?.querySelector<HTMLElement>(':checked, input')?.focus();
    onBegun();
  }, [onBegun, scroller]);
  const narrow = (changes: EntryFilter) => setFilter((current) => ({ ...current, ...changes }));
  return (
    <div className={journal.root}>
      <div className={journal.room}>
        <JournalHeader
          views={views}
          onNew={onNew}
          {...(!isCovered && {
            filter: {
              label: t('filter.text'),
              value: filter.text ?? '',
              onChange: (typed: string) => narrow({ text: typed }),
            },
          })}
        >
          {!isCovered && (
            <FilterMenu filter={filter} onChange={narrow} onClear={() => setFilter(everything)} />
          )}
          {!isCovered && <FilesMenu />}
        </JournalHeader>
        <div ref={setScroller} className={classes.scroll}>
          <div className={classes.column}>
            <HelpOffer />
            <CheckInCard faces={faces} onOpen={onOpen} />
            <Covered>
              <Entries
                asked={asked}
                scroller={scroller}
                openId={openId}
                onClear={() => setFilter(everything)}
                onBegin={onNew}
              />
            </Covered>
          </div>
        </div>
      </div>
      {openId && (
        <EntryPanel key={openId} id={openId} onExpand={onExpand} onClose={() => onOpen(undefined)} />
      )}
    </div>
  );
}

interface EntriesProps {
  asked: EntryFilter;
  scroller: HTMLElement | null;
  openId: string | undefined;
  onClear: () => void;
  onBegin: () => void;
}

/** Read only once they may be seen. */
function Entries({ asked, scroller, openId, onClear, onBegin }: EntriesProps) {
  const { t } = useTranslation(['journal', 'fields']);
  const list = useEntries(asked);
  return (
    <ListStates
      query={list}
      isEmpty={list.count === 0}
      isFiltered={isNarrowed(asked)}
      noMatch={isTurned(asked.from, asked.to) ? t('fields:date.turned') : undefined}
      onClearFilter={onClear}
      skeleton={<UnreadEntries />}
      empty={
        <EmptyState
          illustration="lamp"
          sentence={t('journal:list.empty')}
          action={{ label: t('journal:list.begin'), run: onBegin }}
        />
      }
    >
      <DayList list={list} scroller={scroller} openId={openId} />
    </ListStates>
  );
}
