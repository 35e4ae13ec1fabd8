import { useTranslation } from 'react-i18next';
import { DateField } from './date-field.tsx';

interface DayRangeProps {
  words: { from: string; to: string };
  from: string | null;
  to: string | null;
  isPast?: boolean;
  onFrom: (day: string | null) => void;
  onTo: (day: string | null) => void;
}

/** Whether it ends before it begins. */
export function isTurned(from: string | null | undefined, to: string | null | undefined): boolean {
  return Boolean(from && to && from > to);
}

/** The first day and the last, each with its field. */
export function DayRange({ words, from, to, isPast = false, onFrom, onTo }: DayRangeProps) {
  const { t } = useTranslation('fields');
  return (
    <>
      <DateField label={words.from} isPast={isPast} value={from} onChange={onFrom} />
      <DateField
        label={words.to}
        isPast={isPast}
        value={to}
        onChange={onTo}
        error={isTurned(from, to) ? t('date.turned') : undefined}
      />
    </>
  );
}
