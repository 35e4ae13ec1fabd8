import { useTranslation } from 'react-i18next';
import type { MoodWeek } from '#contract/moods.ts';
import { ChartFrame, type LegendItem } from '#ui/components/chart/chart-frame.tsx';
import { useWidth } from '#ui/components/chart/use-width.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { eventSigns } from './event-signs.ts';
import { type EventDays, isRoomy } from './lay-out-trend.ts';
import chart from './trend-chart.module.css';
import { TrendChart } from './trend-chart.tsx';
import { WeekTable } from './week-table.tsx';

interface WeeksSectionProps {
  weeks: readonly MoodWeek[];
  /** Those that happened. */
  events: readonly EventDays[];
  today: string;
}

/** So many days tell little yet. */
const fewDays = 5;

/** Mood and energy by week, as lines or as a table. */
export function WeeksSection({ weeks, events, today }: WeeksSectionProps) {
  const { t } = useTranslation('moods');
  const { day } = useFormatting();
  const { ref, width, scale } = useWidth<HTMLDivElement>();
  const dayCount = weeks.reduce((sum, week) => sum + week.saidDayCount, 0);
  const legend: LegendItem[] = [
    { key: 'mood', label: t('table.mood'), sign: <MoodSign /> },
    { key: 'energy', label: t('table.energy'), sign: <EnergySign /> },
    ...events.map(({ event }) => ({
      key: event,
      label: t(`event.${event}`),
      sign: <path className={chart[event]} d={eventSigns[event](8, 8)} />,
    })),
  ];
  const names = events.map(({ event }) => t(`event.${event}`));
  const shows = [
    t('weeks.shows', { from: day(weeks[0]?.startsOn ?? today), to: day(today) }),
    ...(names.length > 0 ? [t('weeks.showsEvents', { names })] : []),
    t('picture.words'),
  ];
  return (
    <div ref={ref} className={chart.section}>
      <ChartFrame
        title={t('weeks.title')}
        description={<p>{t(dayCount < fewDays ? 'weeks.few' : 'weeks.about', { count: dayCount })}</p>}
        fileName={t('weeks.file', { day: today })}
        note={t('rounding')}
        contents={{ shows, stays: t('picture.stays') }}
        // Where there is room, lines and signs have their names beside them.
        legend={isRoomy(width / scale) ? [] : legend}
        table={<WeekTable weeks={weeks} events={events} />}
      >
        <TrendChart weeks={weeks} events={events} width={width} scale={scale} />
      </ChartFrame>
    </div>
  );
}

function MoodSign() {
  return (
    <>
      <path className={chart.mood} d="M0 8h16" />
      <circle className={chart.moodPoint} cx="8" cy="8" r="3.5" />
    </>
  );
}

function EnergySign() {
  return (
    <>
      <path className={chart.energy} d="M0 8h16" />
      <path className={chart.energyPoint} d="M8 3.5l4.5 4.5l-4.5 4.5l-4.5-4.5z" />
    </>
  );
}
