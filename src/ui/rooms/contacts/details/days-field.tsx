import { NumberInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { limits } from '#contract/limits.ts';
import { useFinishOnLeave } from '#ui/lib/finish-on-leave.ts';

interface DaysFieldProps {
  label: string;
  description?: string | undefined;
  placeholder?: string | undefined;
  /** null: none. */
  value: number | null;
  onChange: (days: number | null) => void;
  error?: string | undefined;
}

/** A number of days; handed on when the field is left or with Enter. */
export function DaysField({ label, description, placeholder, value, onChange, error }: DaysFieldProps) {
  const [typed, setTyped] = useState<number | string>(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);

  function finish() {
    const days = typed === '' ? null : Number(typed);
    if (days !== value) onChange(days);
  }
  useFinishOnLeave(finish);
  return (
    <NumberInput
      label={label}
      description={description}
      placeholder={placeholder ?? ''}
      value={typed}
      onChange={setTyped}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
      }}
      min={1}
      max={limits.intervalDays}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      error={error}
    />
  );
}
