import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moods } from '#contract/journal-parts.ts';
import { ChartFrame } from '#ui/components/chart/chart-frame.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { useMoodWords } from '#ui/components/moods/use-mood-words.ts';
import { announce } from '#ui/lib/announce.ts';
import { useApi } from '#ui/lib/api.tsx';
import { todayOf } from '#ui/lib/days.ts';
import { useMonthWords } from '#ui/lib/month-words.ts';
import { DayEntries } from '../calendar/day-entries.tsx';
import { EntryPanel } from '../entry/entry-panel.tsx';
import journal from '../journal.module.css';
import { JournalHeader } from '../journal-header.tsx';
import type { JournalViewProps } from '../view-props.ts';
import { fillPath, tilePath } from './tile-path.ts';
import { useYears } from './use-years.ts';
import grid from './year-grid.module.css';
import { YearGrid } from './year-grid.tsx';
import { YearSwitch } from './year-switch.tsx';
import { YearTable } from './year-table.tsx';
import classes from './year-view.module.css';

const sign = { x: 0, y: 0, width: 16, height: 16 };

/** A whole year at a glance, and what was written on a day of it below. */
export function YearView({ views, openId, onOpen, onExpand, onNew }: JournalViewProps) {
  const { t } = useTranslation('moods');
  const api = useApi();
  const wordOf = useMoodWords();
  const today = todayOf(new Date());
  const years = useYears(today);
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [chosen, setChosen] = useState<string | null>(null);
  const { dayInFull } = useMonthWords();
  const below = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) below.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  function changeYear(next: number) {
    setYear(next);
    // What stands below is of the year that is left.
    setChosen(null);
  }
  function choose(day: string) {
    setChosen(day);
    announce(t('day.shown', { day: dayInFull(day) }));
  }
  const input = { from: `${year}-01-01`, to: `${year}-12-31` };
  const query = useQuery({
    ...api.moods.listDays.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const days = useMemo(() => new Map(query.data?.map((day) => [day.on, day])), [query.data]);
  const isEmpty = days.size === 0 && years.length === 1;
  return (
    <div className={journal.root}>
      <div className={journal.room}>
        <JournalHeader views={views} onNew={onNew} />
        <div className={classes.scroll}>
          <ListStates
            query={query}
            isEmpty={isEmpty}
            empty={<EmptyState illustration="stones" sentence={t('year.empty')} />}
          >
            <ChartFrame
              title={t('year.title', { year })}
              description={
                <p>{t(days.size === 0 ? 'year.nothing' : 'year.days', { year, count: days.size })}</p>
              }
              fileName={t('year.file', { year })}
              tools={<YearSwitch years={years} year={year} onChange={changeYear} />}
              legend={[
                ...moods.map((mood) => ({
                  key: String(mood),
                  label: wordOf(mood),
                  sign: (
                    <>
                      <path className={grid.tile} d={tilePath(sign)} />
                      <path className={grid.day} data-mood={mood} d={fillPath(mood, sign)} />
                    </>
                  ),
                })),
                {
                  key: 'none',
                  label: t('year.none'),
                  sign: <path className={grid.tile} d={tilePath(sign)} />,
                },
              ]}
              note={t('rounding')}
              contents={{
                shows: [t('year.shows', { year, count: days.size }), t('picture.words')],
                stays: t('picture.stays'),
              }}
              table={<YearTable label={t('year.title', { year })} days={query.data ?? []} />}
            >
              <YearGrid year={year} days={days} today={today} chosen={chosen} onChoose={choose} />
            </ChartFrame>
            {chosen && (
              <div ref={below}>
                <DayEntries key={chosen} view="year" day={chosen} openId={openId} onOpen={onOpen} />
              </div>
            )}
          </ListStates>
        </div>
      </div>
      {openId && (
        <EntryPanel key={openId} id={openId} onExpand={onExpand} onClose={() => onOpen(undefined)} />
      )}
    </div>
  );
}
