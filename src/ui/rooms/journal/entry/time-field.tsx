import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFinishOnLeave } from '#ui/lib/finish-on-leave.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { parseMinute } from '#ui/lib/minute-of-day.ts';

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
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : parseMinute(typed);
  const isUnread = typed !== null && typed.trim() !== '' && read === null;

  function finish() {
    if (typed === null || isUnread) return;
    if (read !== null && read !== value) onChange(read);
    setTyped(null);
  }
  useFinishOnLeave(finish);

  return (
    <TextInput
      label={label}
      placeholder={t('entry.timeHelp')}
      value={typed ?? minute(value)}
      error={error ?? (isUnread ? t('entry.timeUnread') : undefined)}
      autoComplete="off"
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
