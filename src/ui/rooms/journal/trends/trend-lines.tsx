import { useTranslation } from 'react-i18next';
import { useFormatting } from '#ui/lib/formatting.ts';
import { apart, isRoomy, linePath, type Point, round, type TrendLayout } from './lay-out-trend.ts';
import classes from './trend-chart.module.css';

/** Nearer to each other, points are drawn only where there is no line. */
const leastPointRoom = 9;

interface LineProps {
  kind: 'mood' | 'energy';
  segments: readonly Point[][];
  layout: TrendLayout;
}

/** Mood: a line with dots. Energy: dashes with diamonds. */
export function Line({ kind, segments, layout }: LineProps) {
  const { t } = useTranslation('moods');
  const { day, oneDecimal } = useFormatting();
  return (
    <>
      <path className={classes[kind]} d={segments.map(linePath).join('')} />
      {segments
        .filter(({ length }) => layout.pitch >= leastPointRoom || length === 1)
        .flat()
        .map(({ x, y, week }) => (
          <path
            key={week.startsOn}
            className={classes[`${kind}Point`]}
            d={pointPath(kind, round(x), round(y))}
          >
            <title>
              {t('weeks.point', {
                what: t(`table.${kind}`),
                day: day(week.startsOn),
                value: oneDecimal(week[kind] ?? 0),
                count: kind === 'mood' ? week.dayCount : week.energyDayCount,
              })}
            </title>
          </path>
        ))}
    </>
  );
}

function pointPath(kind: 'mood' | 'energy', x: number, y: number): string {
  return kind === 'mood'
    ? `M${x - 3.5} ${y}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z`
    : `M${x} ${y - 4.5}l4.5 4.5l-4.5 4.5l-4.5-4.5z`;
}

interface LineNamesProps {
  mood: readonly Point[][];
  energy: readonly Point[][];
  layout: TrendLayout;
}

/** What each line is, at its end. */
export function LineNames({ mood, energy, layout }: LineNamesProps) {
  const { t } = useTranslation('moods');
  const { right, pitch } = layout;
  if (!isRoomy(layout.width)) return null;
  const ends = { mood: mood.at(-1)?.at(-1), energy: energy.at(-1)?.at(-1) };
  const [moodY, energyY] =
    ends.mood && ends.energy && Math.abs(ends.mood.x - ends.energy.x) < 80
      ? apart(ends.mood.y, ends.energy.y)
      : [ends.mood?.y ?? 0, ends.energy?.y ?? 0];
  const names = [
    { kind: 'mood', end: ends.mood, y: moodY },
    { kind: 'energy', end: ends.energy, y: energyY },
  ] as const;
  return names.map(
    ({ kind, end, y }) =>
      end && (
        <text
          key={kind}
          className={classes[`${kind}Name`]}
          x={round(end.x > right - pitch ? right + 6 : end.x + 10)}
          y={round(y) + 4}
        >
          {t(`table.${kind}`)}
        </text>
      ),
  );
}
