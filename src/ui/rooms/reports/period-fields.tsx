import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportRange } from '#contract/report-options.ts';
import type { ReportSetup } from '#contract/report-setups.ts';
import { DayRange } from '#ui/components/day-range.tsx';
import { type Moment, periodOf } from './report-setup.ts';

interface PeriodFieldsProps {
  setup: ReportSetup;
  moment: Moment;
  ranges: readonly ReportRange[];
  onChange: (changes: Partial<ReportSetup>) => void;
}

/** A range that moves on with the days, or two days of one's own. */
export function PeriodFields({ setup, moment, ranges, onChange }: PeriodFieldsProps) {
  const { t } = useTranslation('reports');
  const { from, to } = periodOf(setup, moment);
  const setDay = (changes: { from?: string; to?: string }) =>
    onChange({ range: 'own', from, to, ...changes });
  return (
    <>
      <Select
        label={t('room.range.label')}
        data={ranges.map((range) => ({ value: range, label: t(`room.range.${range}`) }))}
        value={setup.range}
        allowDeselect={false}
        onChange={(range) => range && onChange({ range: range as ReportRange, from, to })}
      />
      {setup.range !== 'all' && (
        <DayRange
          words={{ from: t('room.from'), to: t('room.to') }}
          from={from}
          to={to}
          onFrom={(day) => day && setDay({ from: day })}
          onTo={(day) => day && setDay({ to: day })}
        />
      )}
    </>
  );
}
