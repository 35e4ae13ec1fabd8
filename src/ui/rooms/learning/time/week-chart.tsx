import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFrame } from '#ui/components/chart/chart-frame.tsx';
import { ChartTable } from '#ui/components/chart/chart-table.tsx';
import { useWidth } from '#ui/components/chart/use-width.ts';
import { formatHours } from '#ui/lib/durations.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useDurations } from '#ui/lib/use-durations.ts';
import { layOutWeeks, type Week } from './lay-out-weeks.ts';
import classes from './week-chart.module.css';

const height = 168;
/** Narrower than that, each second week has its day written below. */
const roomyPitch = 52;

/** Time by week, this one last and marked as running; as bars, or as a table. */
export function WeekChart({ weeks, description }: { weeks: readonly Week[]; description: ReactNode }) {
  const { t } = useTranslation('sessions');
  const { day } = useFormatting();
  const { minutes } = useDurations();
  const table = (
    <ChartTable
      label={t('weeks.title')}
      columns={[{ label: t('weeks.week') }, { label: t('weeks.time'), isNumber: true }]}
      rows={weeks.map((week, index) => ({
        key: week.startsOn,
        cells: [
          `${day(week.startsOn)}${index === weeks.length - 1 ? ` (${t('weeks.soFar')})` : ''}`,
          minutes(week.minutes),
        ],
      }))}
    />
  );
  return (
    <ChartFrame
      title={t('weeks.title')}
      description={description}
      note={t('weeks.unit')}
      fileName={t('weeks.file', { day: weeks.at(-1)?.startsOn })}
      table={table}
    >
      <Bars weeks={weeks} />
    </ChartFrame>
  );
}

function Bars({ weeks }: { weeks: readonly Week[] }) {
  const { t } = useTranslation('sessions');
  const { dayOfMonth } = useFormatting();
  const { minutes } = useDurations();
  const { ref, width } = useWidth<HTMLDivElement>();
  const bars = layOutWeeks(weeks, { width, height });
  const pitch = weeks.length > 0 ? width / weeks.length : 0;
  const label = t('weeks.chart', { count: weeks.length, time: minutes(weeks.at(-1)?.minutes ?? 0) });
  return (
    <div ref={ref} className={classes.bars}>
      <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <line className={classes.base} x1={0} x2={width} y1={height - 24} y2={height - 24} />
        {bars.map((bar, index) => {
          const isLast = index === bars.length - 1;
          const isWritten = pitch >= roomyPitch || (bars.length - 1 - index) % 2 === 0;
          return (
            <g key={bar.startsOn} data-running={isLast || undefined}>
              <rect
                className={classes.bar}
                x={bar.x}
                y={bar.y}
                width={bar.width}
                height={bar.height}
                rx={3}
              />
              <text
                className={classes.value}
                x={bar.x + bar.width / 2}
                y={bar.y - 6}
                data-none={bar.minutes === 0 || undefined}
              >
                {bar.minutes === 0 ? '0' : formatHours(bar.minutes)}
              </text>
              {isWritten && (
                <text className={classes.day} x={bar.x + bar.width / 2} y={height - 8}>
                  {isLast ? t('weeks.running') : dayOfMonth(bar.startsOn)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
