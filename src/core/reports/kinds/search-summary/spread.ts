/** How values lie: half of them below the median, half between the quartiles. */
export interface Spread {
  count: number;
  quarter: number;
  median: number;
  threeQuarters: number;
}

/**
 * Quartiles with linear interpolation between neighbours: type 7 of Hyndman & Fan (1996), which is QUARTILE.INC of spreadsheets, so that anybody can check them. Null
 * without values.
 */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? 0;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { count: sorted.length, quarter: at(0.25), median: at(0.5), threeQuarters: at(0.75) };
}
