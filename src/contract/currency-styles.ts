/** Currencies in use without the decimals their standard gives them. */
const wholeCurrencies: readonly string[] = ['IDR'];

/** How amounts of a currency are written. `unit`: minor units in one whole one. */
export function styleOf(locale: string, currency: string): { format: Intl.NumberFormat; unit: number } {
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  if (wholeCurrencies.includes(currency)) {
    return { format: new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 }), unit: 1 };
  }
  const format = new Intl.NumberFormat(locale, { ...style, trailingZeroDisplay: 'stripIfInteger' });
  return { format, unit: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
}

/** So many units of which `unit`, a power of ten, make a whole one. */
export function writeUnits(format: Intl.NumberFormat, value: number | bigint, unit: number): string {
  if (typeof value === 'number') return format.format(value / unit);
  const size = value < 0n ? -value : value;
  const [whole, rest] = [size / BigInt(unit), size % BigInt(unit)];
  const decimals = String(rest).padStart(String(unit).length - 1, '0');
  // As text, because a double does not hold every digit.
  const text = unit === 1 ? `${whole}` : `${whole}.${decimals}`;
  return format.format(`${value < 0n ? '-' : ''}${text}` as `${number}`).replace('-', '−');
}
