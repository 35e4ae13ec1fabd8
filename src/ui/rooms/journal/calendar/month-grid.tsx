import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMonthWords } from '#ui/lib/month-words.ts';
import { MoodFace } from '../moods/mood-face.tsx';
import { nearestMood, useDayLabel } from '../moods/use-day-label.ts';
import { dayForKey, layOutMonth } from './lay-out-month.ts';
import classes from './month-grid.module.css';
import type { MonthDay } from './use-month.ts';

export interface MonthGridProps {
  /** The one the keyboard stands on; its month is shown. */
  day: string;
  /** Whose entries are shown beside. */
  chosen: string | null;
  today: string;
  weekStartsOn: number;
  days: ReadonlyMap<string, MonthDay>;
  onMove: (day: string) => void;
  onChoose: (day: string) => void;
}

/** One month. Arrow keys go from day to day and over its ends, Enter chooses; days to come cannot be reached. */
export function MonthGrid(props: MonthGridProps) {
  const { day, chosen, today, weekStartsOn, days, onMove, onChoose } = props;
  const { t } = useTranslation('moods');
  const { monthOfYear, weekdays } = useMonthWords();
  const grid = useRef<HTMLTableElement>(null);
  const followed = useRef(false);
  useEffect(() => {
    if (!followed.current) return;
    followed.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);

  function handle(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = dayForKey(event.key, day, weekStartsOn);
    if (next === undefined) return;
    event.preventDefault();
    const reached = next > today ? today : next;
    if (reached === day) return;
    followed.current = true;
    onMove(reached);
  }
  return (
    <table
      ref={grid}
      className={classes.root}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its days are gone through with arrow keys, which is what a grid is
      role="grid"
      aria-label={t('calendar.grid', { month: monthOfYear(day) })}
      onKeyDown={handle}
    >
      <thead>
        <tr>
          {weekdays(weekStartsOn).map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {layOutMonth(day, weekStartsOn).map((week) => (
          <tr key={week.find((each) => each !== null)}>
            {week.map((each, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place of the week is its own name
              <td key={place}>
                {each !== null && (
                  <Day
                    day={each}
                    content={days.get(each)}
                    isChosen={each === chosen}
                    isToday={each === today}
                    isToCome={each > today}
                    isReachable={each === day}
                    onChoose={onChoose}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  day: string;
  content: MonthDay | undefined;
  isChosen: boolean;
  isToday: boolean;
  isToCome: boolean;
  isReachable: boolean;
  onChoose: (day: string) => void;
}

function Day({ day, content, isChosen, isToday, isToCome, isReachable, onChoose }: DayProps) {
  const { t } = useTranslation('moods');
  const { dayInFull } = useMonthWords();
  const labelOf = useDayLabel();
  const what = content ? labelOf(content.mood?.mood ?? null, content.entryCount) : t('day.nothing');
  return (
    <button
      type="button"
      className={classes.day}
      data-day={day}
      data-chosen={isChosen || undefined}
      aria-label={isToCome ? dayInFull(day) : t('day.label', { day: dayInFull(day), what })}
      aria-pressed={isChosen}
      aria-current={isToday ? 'date' : undefined}
      disabled={isToCome}
      tabIndex={isReachable ? 0 : -1}
      onClick={() => onChoose(day)}
    >
      <span className={classes.date}>{Number(day.slice(8))}</span>
      <span className={classes.face}>
        {content?.mood && <MoodFace mood={nearestMood(content.mood.mood)} size="1.875rem" />}
        {content && !content.mood && <span className={classes.written} />}
      </span>
      <span className={classes.count}>{content && content.entryCount > 1 && content.entryCount}</span>
    </button>
  );
}
