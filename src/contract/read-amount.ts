/** A number with its thousands: `8.000.000,00`, `10,000,000`, `8 000 000`, `8,5`. */
export const amountPattern = String.raw`\d+(?:[.,'’]\d+|[\u00a0 ]\d{3}(?!\d))*`;

/**
 * The number that a text of digits and separators says. With both separators the later one parts the decimals; a single one
 * before exactly three digits parts thousands, as nobody writes pay with three decimals.
 */
export function readAmount(text: string): number {
  const plain = text.replace(/['’\u00a0 ]/g, '');
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (last === -1) return Number(plain);
  const mark = plain[last] ?? '';
  const isRepeated = plain.indexOf(mark) !== last;
  const hasOther = plain.includes(mark === '.' ? ',' : '.');
  const digitsAfter = plain.length - last - 1;
  const isDecimal = !isRepeated && (hasOther || digitsAfter !== 3);
  const digits = plain.replace(/[.,]/g, '');
  return isDecimal
    ? Number(`${digits.slice(0, -digitsAfter)}.${digits.slice(-digitsAfter)}`)
    : Number(digits);
}
