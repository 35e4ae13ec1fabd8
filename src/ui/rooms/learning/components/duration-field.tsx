import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { parseMinutes } from '#ui/lib/durations.ts';
import { useTypedValue } from '#ui/lib/typed-value.ts';
import { useDurations } from '#ui/lib/use-durations.ts';

export interface DurationFieldProps {
  label: string;
  description?: string;
  /** Minutes, or null. */
  value: number | null;
  onChange: (minutes: number | null) => void;
  /** What a number alone counts. */
  bare?: 'minutes' | 'hours';
  /** Why the value was refused, in words. */
  error?: string | undefined;
  autoFocus?: boolean;
}

/** A length of time, typed as people write it ("45", "1:30", "1,5 jam"); handed on when the field is left. */
export function DurationField(props: DurationFieldProps) {
  const { label, description, value, onChange, bare = 'minutes', error, autoFocus = false } = props;
  const { t } = useTranslation('sessions');
  const { minutes } = useDurations();
  const { field, problem } = useTypedValue({
    label,
    value,
    shown: value === null ? '' : minutes(value),
    read: (text) => parseMinutes(text, bare),
    onChange,
    unread: t('duration.unread'),
  });
  return (
    <TextInput
      label={label}
      description={description}
      placeholder={t(`duration.placeholder.${bare}`)}
      error={error ?? problem}
      autoFocus={autoFocus}
      {...field}
    />
  );
}
