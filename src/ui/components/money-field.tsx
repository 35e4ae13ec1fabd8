import { NumberInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useFinishOnLeave } from '#ui/lib/finish-on-leave.ts';
import { fractionDigitsOf, useFormatting } from '#ui/lib/formatting.ts';
import { takePastedAmount } from '#ui/lib/paste-amount.ts';

export interface MoneyFieldProps {
  label: string;
  /** Minor units, or null. */
  value: number | null;
  currency: string;
  onChange: (minor: number | null) => void;
  error?: string | undefined;
}

/** An amount with the separators of the language; handed on when the field is left. */
export function MoneyField({ label, value, currency, onChange, error }: MoneyFieldProps) {
  const { language } = useFormatting();
  const digits = fractionDigitsOf(currency);
  const shown = value === null ? '' : value / 10 ** digits;
  const [amount, setAmount] = useState<number | string>(shown);
  useEffect(() => setAmount(shown), [shown]);

  function finish() {
    const minor = amount === '' ? null : Math.round(Number(amount) * 10 ** digits);
    if (minor !== value && (minor === null || Number.isSafeInteger(minor))) onChange(minor);
  }
  useFinishOnLeave(finish);
  return (
    <NumberInput
      label={label}
      value={amount}
      onChange={setAmount}
      onPaste={(event) => {
        const pasted = takePastedAmount(event);
        if (pasted !== null) setAmount(Number(pasted.toFixed(digits)));
      }}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
      }}
      min={0}
      max={999_999_999_999}
      clampBehavior="strict"
      decimalScale={digits}
      thousandSeparator={language === 'id' ? '.' : ','}
      decimalSeparator={language === 'id' ? ',' : '.'}
      allowNegative={false}
      hideControls
      error={error}
    />
  );
}
