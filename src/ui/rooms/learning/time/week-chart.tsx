import { Switch, Table } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatHours } from '#ui/lib/durations.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useDurations } from '#ui/lib/use-durations.ts';
import { layOutWeeks, type Week } from './lay-out-weeks.ts';
import classes from './week-chart.module.css';

const height = 168;
/** Narrower than that, each second week has its day written below. */
const roomyPitch = 52;

/** Time by week, this one last and marked as running; as bars, or as a table. */
export function WeekChart({ weeks }: { weeks: readonly Week[] }) {
  const { t } = useTranslation('sessions');
  const { day } = useFormatting();
  const { minutes } = useDurations();
  const [isTable, setIsTable] = useState(false);
  return (
    <div className={classes.root}>
      {isTable ? (
        <Table className={classes.table} aria-label={t('weeks.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('weeks.week')}</Table.Th>
              <Table.Th className={classes.number}>{t('weeks.time')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {weeks.map((week, index) => (
              <Table.Tr key={week.startsOn}>
                <Table.Th scope="row">
                  {day(week.startsOn)}
                  {index === weeks.length - 1 && ` (${t('weeks.soFar')})`}
                </Table.Th>
                <Table.Td className={classes.number}>{minutes(week.minutes)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : (
        <Bars weeks={weeks} />
      )}
      <div className={classes.foot}>
        <span className={classes.muted}>{t('weeks.unit')}</span>
        <Switch
          size="xs"
          label={t('weeks.asTable')}
          checked={isTable}
          onChange={(event) => setIsTable(event.currentTarget.checked)}
        />
      </div>
    </div>
  );
}

function Bars({ weeks }: { weeks: readonly Week[] }) {
  const { t } = useTranslation('sessions');
  const { dayOfMonth } = useFormatting();
  const { minutes } = useDurations();
  const { ref, width } = useElementSize();
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
