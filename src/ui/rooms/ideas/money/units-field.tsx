import { NumberInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { limits } from '#contract/limits.ts';
import { useFinishOnLeave } from '#ui/lib/finish-on-leave.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { takePastedAmount } from '#ui/lib/paste-amount.ts';

interface UnitsFieldProps {
  label: string;
  value: number | null;
  onChange: (units: number | null) => void;
  error?: string | undefined;
}

/** A number of whole pieces; handed on when the field is left. */
export function UnitsField({ label, value, onChange, error }: UnitsFieldProps) {
  const { language } = useFormatting();
  const shown = value ?? '';
  const [typed, setTyped] = useState<number | string>(shown);
  useEffect(() => setTyped(shown), [shown]);

  function finish() {
    const units = typed === '' ? null : Number(typed);
    if (units !== value && (units === null || Number.isSafeInteger(units))) onChange(units);
  }
  useFinishOnLeave(finish);
  return (
    <NumberInput
      label={label}
      value={typed}
      onChange={setTyped}
      onPaste={(event) => {
        const pasted = takePastedAmount(event);
        if (pasted !== null) setTyped(Math.round(pasted));
      }}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
      }}
      min={0}
      max={limits.unitsPerMonth}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator={language === 'id' ? '.' : ','}
      decimalSeparator={language === 'id' ? ',' : '.'}
      hideControls
      error={error}
    />
  );
}
