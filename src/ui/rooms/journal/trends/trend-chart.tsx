import { useTranslation } from 'react-i18next';
import { type Mood, moods } from '#contract/journal-parts.ts';
import type { MoodWeek } from '#contract/moods.ts';
import { useMoodWords } from '#ui/components/moods/use-mood-words.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useMonthWords } from '#ui/lib/month-words.ts';
import { MoodFace } from '../moods/mood-face.tsx';
import { eventSigns } from './event-signs.ts';
import {
  type EventDays,
  isRoomy,
  layOutTrend,
  round,
  segmentsOf,
  type TrendLayout,
  ticksOf,
} from './lay-out-trend.ts';
import classes from './trend-chart.module.css';
import { Line, LineNames } from './trend-lines.tsx';

const longestName = 13;

interface TrendChartProps {
  weeks: readonly MoodWeek[];
  events: readonly EventDays[];
  /** What there is, in pixels. */
  width: number;
  /** Drawn so many times as large, so that larger texts have the room that they need. */
  scale: number;
}

/** Mood and energy week by week, and signs for what happened in the search. Weeks without an entry stay empty. */
export function TrendChart({ weeks, events, width, scale }: TrendChartProps) {
  const { t } = useTranslation('moods');
  const { day, oneDecimal } = useFormatting();
  const layout = layOutTrend(weeks, events.length, width / scale);
  const mood = segmentsOf(weeks, (week) => week.mood, layout);
  const energy = segmentsOf(weeks, (week) => week.energy, layout);
  const last = weeks.findLast((week) => week.mood !== null) ?? weeks.findLast((week) => week.energy !== null);
  const label = last
    ? t(last.mood === null ? 'weeks.chartOfEnergy' : 'weeks.chart', {
        from: day(weeks[0]?.startsOn ?? last.startsOn),
        last: day(last.startsOn),
        mood: oneDecimal(last.mood ?? 0),
        energy: oneDecimal(last.energy ?? 0),
      })
    : t('weeks.nothing');
  return (
    <svg
      className={classes.root}
      role="img"
      aria-label={label}
      width={round(layout.width * scale)}
      height={round(layout.height * scale)}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
    >
      <Levels layout={layout} />
      <Weeks weeks={weeks} layout={layout} />
      <Line kind="energy" segments={energy} layout={layout} />
      <Line kind="mood" segments={mood} layout={layout} />
      <LineNames mood={mood} energy={energy} layout={layout} />
      <Events events={events} layout={layout} />
    </svg>
  );
}

/** Days on which something happened: a lane for each kind, named where there is room. */
function Events({ events, layout }: { events: readonly EventDays[]; layout: TrendLayout }) {
  const { t } = useTranslation('moods');
  return events.map(({ event, days }, lane) => {
    const y = layout.laneOf(lane);
    return (
      <g key={event}>
        {isRoomy(layout.width) && (
          <text className={classes.word} x={layout.left - 8} y={y + 4}>
            {t(`event.${event}`)}
          </text>
        )}
        <path
          className={classes[event]}
          d={days.map((on) => eventSigns[event](round(layout.xOf(on)), y)).join('')}
        />
      </g>
    );
  });
}

/** A line across for each mood, with its face and, where there is room, its word. */
function Levels({ layout }: { layout: TrendLayout }) {
  const wordOf = useMoodWords();
  const { left, right, yOf, width } = layout;
  return moods.map((mood: Mood) => (
    <g key={mood}>
      <line className={classes.level} x1={left} x2={right} y1={yOf(mood)} y2={yOf(mood)} />
      <svg aria-hidden="true" x={left - 26} y={yOf(mood) - 9} width={18} height={18} viewBox="0 0 18 18">
        <MoodFace mood={mood} size="18" />
      </svg>
      {isRoomy(width) && (
        <text className={classes.word} x={left - 34} y={yOf(mood) + 4}>
          {shorten(wordOf(mood))}
        </text>
      )}
    </g>
  ));
}

function shorten(word: string): string {
  const letters = [...word];
  return letters.length <= longestName
    ? word
    : `${letters
        .slice(0, longestName - 1)
        .join('')
        .trimEnd()}…`;
}

function Weeks({ weeks, layout }: { weeks: readonly MoodWeek[]; layout: TrendLayout }) {
  const { dayOfMonth } = useFormatting();
  const { month } = useMonthWords();
  const words = { day: dayOfMonth, month, year: (on: string) => on.slice(0, 4) };
  return ticksOf(weeks, layout.pitch).map(({ index, kind, on }) => (
    <text
      key={on}
      className={classes.tick}
      x={round(layout.left + (index + 0.5) * layout.pitch)}
      y={layout.height - 6}
    >
      {words[kind](on)}
    </text>
  ));
}
