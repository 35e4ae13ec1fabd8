import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseMinutes } from '#ui/lib/durations.ts';
import { useFinishOnLeave } from '#ui/lib/finish-on-leave.ts';
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
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed?.trim() ?? '';
  const read = parseMinutes(text, bare);
  const isUnread = text !== '' && read === null;

  function finish() {
    if (typed === null || isUnread) return;
    if (read !== value) onChange(read);
    setTyped(null);
  }
  useFinishOnLeave(finish);
  return (
    <TextInput
      label={label}
      description={description}
      placeholder={t(`duration.placeholder.${bare}`)}
      value={typed ?? (value === null ? '' : minutes(value))}
      error={error ?? (isUnread ? t('duration.unread') : undefined)}
      autoComplete="off"
      autoFocus={autoFocus}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        if (event.key === 'Escape' && typed !== null) {
          event.preventDefault();
          setTyped(null);
        }
      }}
    />
  );
}
