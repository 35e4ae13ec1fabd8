import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormatting } from '#ui/lib/formatting.ts';
import { parseMinute } from '#ui/lib/minute-of-day.ts';
import { useTypedValue } from '#ui/lib/typed-value.ts';

interface TimeFieldProps {
  label: string;
  /** Minutes since midnight. */
  value: number;
  onChange: (minute: number) => void;
  /** Why it was refused, in words. */
  error: string | undefined;
}

/** A time of the day, typed as people write it: "21:40", "21.40", "9". */
export function TimeField({ label, value, onChange, error }: TimeFieldProps) {
  const { t } = useTranslation('journal');
  const { minute } = useFormatting();
  const { field, problem } = useTypedValue({
    label,
    value,
    shown: minute(value),
    read: parseMinute,
    onChange: (next) => next !== null && onChange(next),
    unread: t('entry.timeUnread'),
  });
  return <TextInput label={label} placeholder={t('entry.timeHelp')} error={error ?? problem} {...field} />;
}
