import type { ClipboardEvent } from 'react';
import { amountPattern, readAmount } from '#contract/read-amount.ts';

/**
 * The number in what is pasted over a whole field, whichever language wrote its separators: a posting says "Rp 1.500.000" in an English window, too. null, and the field is left to itself,
 * when something of it stays, or when the text holds no number or several.
 */
export function takePastedAmount(event: ClipboardEvent<HTMLInputElement>): number | null {
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const isWhole = value === '' || (selectionStart === 0 && selectionEnd === value.length);
  const found = event.clipboardData.getData('text').match(new RegExp(amountPattern, 'g'));
  if (!isWhole || found?.length !== 1) return null;
  event.preventDefault();
  return readAmount(found[0] ?? '');
}
