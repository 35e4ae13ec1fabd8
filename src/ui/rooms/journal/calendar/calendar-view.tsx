import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#ui/lib/announce.ts';
import { addMonths, startOfMonth, todayOf } from '#ui/lib/days.ts';
import { useMonthWords } from '#ui/lib/month-words.ts';
import { useSettings } from '#ui/lib/settings.tsx';
import { EntryPanel } from '../entry/entry-panel.tsx';
import journal from '../journal.module.css';
import { JournalHeader } from '../journal-header.tsx';
import type { JournalViewProps } from '../view-props.ts';
import classes from './calendar-view.module.css';
import { DayEntries } from './day-entries.tsx';
import { MonthGrid } from './month-grid.tsx';
import { StepButton } from './step-button.tsx';
import { useMonth } from './use-month.ts';

/** A month of faces; what was written on a day stands beside it. */
export function CalendarView({ views, openId, onOpen, onExpand, onNew }: JournalViewProps) {
  const { t } = useTranslation('moods');
  const { monthOfYear, dayInFull } = useMonthWords();
  const { settings } = useSettings();
  const today = todayOf(new Date());
  const [day, setDay] = useState(today);
  const [chosen, setChosen] = useState(today);
  const days = useMonth(day);
  const isThisMonth = startOfMonth(day) === startOfMonth(today);

  function move(to: string) {
    const reached = to > today ? today : to;
    setDay(reached);
    if (startOfMonth(reached) !== startOfMonth(day)) announce(monthOfYear(reached));
  }
  function choose(on: string) {
    setDay(on);
    setChosen(on);
    announce(t('day.shown', { day: dayInFull(on) }));
  }
  return (
    <div className={journal.root}>
      <div className={journal.room}>
        <JournalHeader views={views} onNew={onNew} />
        <div className={classes.scroll}>
          <section className={classes.month} aria-label={monthOfYear(day)}>
            <div className={classes.top}>
              <h2 className={classes.title}>{monthOfYear(day)}</h2>
              <StepButton
                way="back"
                label={t('calendar.previous')}
                isEnd={false}
                onClick={() => move(addMonths(day, -1))}
              />
              <StepButton
                way="on"
                label={t('calendar.next')}
                isEnd={isThisMonth}
                onClick={() => move(addMonths(day, 1))}
              />
              <Button variant="default" size="compact-sm" onClick={() => choose(today)}>
                {t('calendar.today')}
              </Button>
            </div>
            <MonthGrid
              day={day}
              chosen={chosen}
              today={today}
              weekStartsOn={settings.weekStartsOn}
              days={days}
              onMove={move}
              onChoose={choose}
            />
          </section>
          <DayEntries view="calendar" day={chosen} openId={openId} onOpen={onOpen} />
        </div>
      </div>
      {openId && (
        <EntryPanel key={openId} id={openId} onExpand={onExpand} onClose={() => onOpen(undefined)} />
      )}
    </div>
  );
}
