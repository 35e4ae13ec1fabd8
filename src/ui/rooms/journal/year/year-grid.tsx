import { type KeyboardEvent, memo, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoodDay } from '#contract/moods.ts';
import { useWidth } from '#ui/components/chart/use-width.ts';
import { useMonthWords } from '#ui/lib/month-words.ts';
import { nearestMood, useDayLabel } from '../moods/use-day-label.ts';
import { dayAt, dayForKey, layOutYear, type YearDay, type YearLayout } from './lay-out-year.ts';
import { dotPath, fillPath, tilePath } from './tile-path.ts';
import classes from './year-grid.module.css';

export interface YearGridProps {
  year: number;
  days: ReadonlyMap<string, MoodDay>;
  today: string;
  chosen: string | null;
  onChoose: (day: string) => void;
}

/**
 * A year, a tile for each day. One element a day and no more: whatever is hit is told from where it lies. The arrow keys go through the days that have come, Enter
 * chooses one; what stands on the day under the pointer or the keyboard is written below.
 */
export function YearGrid({ year, days, today, chosen, onChoose }: YearGridProps) {
  const { t } = useTranslation('moods');
  const label = useLabel(days);
  const { ref, width } = useWidth<HTMLDivElement>();
  const layout = useMemo(() => layOutYear(year, width), [year, width]);
  const svg = useRef<SVGSVGElement>(null);
  const [stop, setStop] = useState<string>();
  const [pointed, setPointed] = useState<string>();
  const isFollowed = useRef(false);
  const reachable = useMemo(() => layout.days.filter(({ on }) => on <= today), [layout, today]);
  const current = reachable.find(({ on }) => on === stop) ?? reachable.at(-1);

  useEffect(() => {
    if (!isFollowed.current || !current) return;
    isFollowed.current = false;
    svg.current?.querySelector<SVGElement>(`[data-day="${current.on}"]`)?.focus();
  }, [current]);

  function handleKey(event: KeyboardEvent) {
    if (!current || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(current.on);
      return;
    }
    const next = dayForKey(event, current, { ...layout, days: reachable });
    if (!next) return;
    event.preventDefault();
    isFollowed.current = true;
    setStop(next.on);
  }
  function findDay({ clientX, clientY }: { clientX: number; clientY: number }): YearDay | undefined {
    const box = svg.current?.getBoundingClientRect();
    const found = box && dayAt(layout, { x: clientX - box.left, y: clientY - box.top });
    return found && found.on <= today ? found : undefined;
  }
  function choose(found: YearDay | undefined) {
    if (!found) return;
    setStop(found.on);
    onChoose(found.on);
  }
  const told = pointed ?? (chosen?.startsWith(`${year}-`) ? chosen : undefined);
  return (
    <div ref={ref} className={classes.root}>
      {layout.monthsAre === 'columns' && <StuckNames layout={layout} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what takes the focus is named inside; where a key or the pointer was says which day is meant */}
      <svg
        ref={svg}
        role="presentation"
        className={classes.year}
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        onKeyDown={handleKey}
        onPointerMove={(event: PointerEvent) => setPointed(findDay(event)?.on)}
        onPointerLeave={() => setPointed(undefined)}
        onClick={(event) => choose(findDay(event))}
      >
        <Tiles layout={layout} days={days} today={today} />
        <Names layout={layout} />
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a table */}
        <g role="grid" aria-label={t('year.grid', { year })}>
          <Days layout={layout} days={days} today={today} stop={current?.on} chosen={chosen} label={label} />
        </g>
        <Ring layout={layout} on={current?.on} className={classes.focused} />
        <Ring layout={layout} on={chosen} className={classes.chosen} />
      </svg>
      <p className={classes.told} aria-hidden="true">
        {told ? label(told) : t('year.hint')}
      </p>
    </div>
  );
}

function useLabel(days: ReadonlyMap<string, MoodDay>): (on: string) => string {
  const { t } = useTranslation('moods');
  const { dayInMonth } = useMonthWords();
  const labelOf = useDayLabel();
  return useMemo(
    () => (on) => {
      const day = days.get(on);
      const what = day ? labelOf(day.mood, day.entryCount) : t('day.nothing');
      return t('day.label', { day: dayInMonth(on), what });
    },
    [days, dayInMonth, labelOf, t],
  );
}

/** Behind the days: the tiles that they fill, and a dot for each that has not come. */
const Tiles = memo(function Tiles({
  layout,
  days,
  today,
}: Pick<YearGridProps, 'days' | 'today'> & { layout: YearLayout }) {
  const { tile } = layout;
  const draw = (path: (box: YearDay & YearLayout['tile']) => string, belongs: (on: string) => boolean) =>
    layout.days
      .filter(({ on }) => belongs(on))
      .map((day) => path({ ...day, ...tile }))
      .join('');
  return (
    <>
      <path className={classes.tile} d={draw(tilePath, (on) => days.has(on))} />
      <path className={classes.toCome} d={draw(dotPath, (on) => on > today)} />
    </>
  );
});

interface DaysProps extends Pick<YearGridProps, 'days' | 'today' | 'chosen'> {
  layout: YearLayout;
  stop: string | undefined;
  label: (on: string) => string;
}

const Days = memo(function Days({ layout, days, today, stop, chosen, label }: DaysProps) {
  const rows = useMemo(
    () =>
      Map.groupBy(
        layout.days.filter(({ on }) => on <= today),
        ({ month, date }) => (layout.monthsAre === 'rows' ? month : date),
      ),
    [layout, today],
  );
  return [...rows].map(([row, ofRow]) => (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no rows of a table
    <g key={row} role="row" aria-rowindex={row}>
      {ofRow.map((day) => (
        <Day
          key={day.on}
          day={day}
          layout={layout}
          filled={days.get(day.on)}
          isStop={day.on === stop}
          isChosen={day.on === chosen}
          label={label}
        />
      ))}
    </g>
  ));
});

interface DayProps {
  day: YearDay;
  layout: YearLayout;
  filled: MoodDay | undefined;
  isStop: boolean;
  isChosen: boolean;
  label: (on: string) => string;
}

/** Drawn again only when something of this day changes: the keyboard and the pointer go over hundreds of them. */
const Day = memo(function Day({ day, layout, filled, isStop, isChosen, label }: DayProps) {
  const mood = filled && nearestMood(filled.mood);
  const box = { ...day, ...layout.tile };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no cells of a table
    <path
      role="gridcell"
      className={mood ? classes.day : classes.tile}
      data-day={day.on}
      data-mood={mood}
      tabIndex={isStop ? 0 : -1}
      aria-colindex={layout.monthsAre === 'rows' ? day.date : day.month}
      aria-label={label(day.on)}
      aria-selected={isChosen}
      d={mood ? fillPath(mood, box) : tilePath(box)}
    />
  );
});

/** Names of the months and numbers of the days, for the eye: each day says its own to a screen reader. */
const Names = memo(function Names({ layout }: { layout: YearLayout }) {
  const { month } = useMonthWords();
  const year = layout.days[0]?.on.slice(0, 4);
  const areRows = layout.monthsAre === 'rows';
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      {layout.months.map(({ x, y }, index) => (
        <text key={`month-${x}-${y}`} className={areRows ? classes.name : classes.head} x={x} y={y}>
          {month(`${year}-${String(index + 1).padStart(2, '0')}-01`)}
        </text>
      ))}
      {layout.dates.map(({ x, y }, index) => (
        <text key={`date-${x}-${y}`} className={areRows ? classes.head : classes.name} x={x} y={y}>
          {index + 1}
        </text>
      ))}
    </g>
  );
});

/** The names again, above the days as long as these are scrolled: a column of 31 days is higher than a small window. */
const StuckNames = memo(function StuckNames({ layout }: { layout: YearLayout }) {
  const { month } = useMonthWords();
  const year = layout.days[0]?.on.slice(0, 4);
  return (
    <div className={classes.stuck} aria-hidden="true" style={{ width: layout.width }}>
      {layout.months.map(({ x }, index) => (
        <span key={x} style={{ insetInlineStart: x }}>
          {month(`${year}-${String(index + 1).padStart(2, '0')}-01`)}
        </span>
      ))}
    </div>
  );
});

interface RingProps {
  layout: YearLayout;
  on: string | null | undefined;
  className: string | undefined;
}

function Ring({ layout, on, className }: RingProps) {
  const day = layout.days.find((each) => each.on === on);
  if (!day) return null;
  return (
    <rect
      className={className}
      data-page-only=""
      x={day.x - 2}
      y={day.y - 2}
      width={layout.tile.width + 4}
      height={layout.tile.height + 4}
      rx={5}
    />
  );
}
