import { useTranslation } from 'react-i18next';
import type { MoodWeek } from '#contract/moods.ts';
import { ChartTable } from '#ui/components/chart/chart-table.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import type { EventDays } from './lay-out-trend.ts';

interface WeekTableProps {
  weeks: readonly MoodWeek[];
  events: readonly EventDays[];
}

/** Weeks in numbers: their means, how many days these come from, and on how many days something happened in the search. */
export function WeekTable({ weeks, events }: WeekTableProps) {
  const { t } = useTranslation('moods');
  const { day, number, oneDecimal } = useFormatting();
  const write = (value: number | null) => (value === null ? t('table.none') : oneDecimal(value));
  const countIn = ({ startsOn }: MoodWeek, index: number, days: readonly string[]) => {
    const next = weeks[index + 1]?.startsOn;
    return number(days.filter((on) => on >= startsOn && (next === undefined || on < next)).length);
  };
  const numbers = [t('table.mood'), t('table.energy'), t('table.days')];
  return (
    <ChartTable
      label={t('weeks.title')}
      columns={[
        { label: t('table.week') },
        ...numbers.map((label) => ({ label, isNumber: true })),
        ...events.map(({ event }) => ({ label: t(`event.${event}`), isNumber: true })),
      ]}
      rows={weeks.map((week, index) => ({
        key: week.startsOn,
        cells: [
          day(week.startsOn),
          write(week.mood),
          write(week.energy),
          number(week.saidDayCount),
          ...events.map(({ days }) => countIn(week, index, days)),
        ],
      }))}
    />
  );
}
