import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClaimPeriodRule } from '#contract/rule-profiles.ts';
import { useFormatting } from '#ui/lib/formatting.ts';

interface PeriodRuleFieldsProps {
  period: ClaimPeriodRule;
  onChange: (period: ClaimPeriodRule) => void;
}

const units = ['week', 'month', 'claim_month'] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** How long a claim period is, and when it begins. */
export function PeriodRuleFields({ period, onChange }: PeriodRuleFieldsProps) {
  const { t } = useTranslation('rules');
  const { language } = useFormatting();
  const named = new Intl.DateTimeFormat(language, { weekday: 'long' });
  // 1 January 2024 was a Monday.
  const nameOf = (weekday: number) => named.format(new Date(2024, 0, weekday));
  return (
    <>
      <Select
        label={t('dialog.period')}
        data={units.map((unit) => ({ value: unit, label: t(`dialog.unit.${unit}`) }))}
        value={period.unit}
        allowDeselect={false}
        onChange={(unit) => {
          if (unit === 'week') onChange({ unit, startsOn: null });
          else if (unit === 'month' || unit === 'claim_month') onChange({ unit });
        }}
      />
      {period.unit === 'week' && (
        <Select
          label={t('dialog.startsOn')}
          data={[
            { value: '', label: t('dialog.ownWeek') },
            ...weekdays.map((weekday) => ({ value: String(weekday), label: nameOf(weekday) })),
          ]}
          value={String(period.startsOn ?? '')}
          allowDeselect={false}
          onChange={(weekday) => onChange({ unit: 'week', startsOn: weekday ? Number(weekday) : null })}
        />
      )}
    </>
  );
}
