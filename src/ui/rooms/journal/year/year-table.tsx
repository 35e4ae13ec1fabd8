import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moods } from '#contract/journal-parts.ts';
import type { MoodDay } from '#contract/moods.ts';
import { ChartTable } from '#ui/components/chart/chart-table.tsx';
import { useMoodWords } from '#ui/components/moods/use-mood-words.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useMonthWords } from '#ui/lib/month-words.ts';
import { nearestMood } from '../moods/use-day-label.ts';
import { summariseMonths } from './summarise-months.ts';
import classes from './year-view.module.css';

/** A year in numbers, by month or by day. Days and months without a mood are left out. */
export function YearTable({ label, days }: { label: string; days: readonly MoodDay[] }) {
  const { t } = useTranslation('moods');
  const [by, setBy] = useState('month');
  return (
    <div className={classes.table}>
      <SegmentedControl
        size="xs"
        aria-label={t('year.rows')}
        data={[
          { value: 'month', label: t('year.byMonth') },
          { value: 'day', label: t('year.byDay') },
        ]}
        value={by}
        onChange={setBy}
      />
      {by === 'month' ? <ByMonth label={label} days={days} /> : <ByDay label={label} days={days} />}
    </div>
  );
}

function ByMonth({ label, days }: { label: string; days: readonly MoodDay[] }) {
  const { t } = useTranslation('moods');
  const { oneDecimal, number } = useFormatting();
  const { monthOfYear } = useMonthWords();
  const wordOf = useMoodWords();
  return (
    <ChartTable
      label={label}
      columns={[
        { label: t('table.month') },
        { label: t('table.days'), isNumber: true },
        { label: t('table.mean'), isNumber: true },
        ...moods.map((mood) => ({ label: wordOf(mood), isNumber: true })),
      ]}
      rows={summariseMonths(days).map(({ on, dayCount, mood, counts }) => ({
        key: on,
        cells: [
          monthOfYear(on),
          number(dayCount),
          oneDecimal(mood),
          ...moods.map((each) => number(counts[each])),
        ],
      }))}
    />
  );
}

function ByDay({ label, days }: { label: string; days: readonly MoodDay[] }) {
  const { t } = useTranslation('moods');
  const { day, oneDecimal, number } = useFormatting();
  const wordOf = useMoodWords();
  return (
    <ChartTable
      label={label}
      columns={[
        { label: t('table.day') },
        { label: t('table.mood') },
        { label: t('table.mean'), isNumber: true },
        { label: t('table.energy'), isNumber: true },
        { label: t('table.entries'), isNumber: true },
      ]}
      rows={days.map(({ on, mood, energy, entryCount }) => ({
        key: on,
        cells: [
          day(on),
          wordOf(nearestMood(mood)),
          oneDecimal(mood),
          energy === null ? t('table.none') : oneDecimal(energy),
          number(entryCount),
        ],
      }))}
    />
  );
}
