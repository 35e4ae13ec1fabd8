import type { PayPeriod } from '#contract/applications.ts';
import { amountPattern, readAmount } from '#contract/read-amount.ts';
import { minorUnits } from '#contract/values.ts';
import { minorUnitsOf, takeCurrency } from './read-currency.ts';
import type { Reading } from './reading.ts';

export interface Pay {
  min: number | null;
  max: number | null;
  currency: string;
  period: PayPeriod | null;
}

export interface PayContext {
  /** What stands over the column: "Gaji (juta Rp/bulan)" says what bare numbers below it mean. */
  header: string;
  /** Currency of the file or the person, where nothing says another one. */
  currency: string;
}

const periods: ReadonlyArray<readonly [PayPeriod, RegExp]> = [
  ['hour', /\b(?:hours?|hourly|hr|jam)\b/i],
  ['day', /\b(?:days?|daily|hari|harian)\b/i],
  ['week', /\b(?:weeks?|weekly|wk|minggu|pekan|mingguan)\b/i],
  ['month', /\b(?:months?|monthly|mo|mth|bulan|sebulan|bln|bulanan|p\.?m)\b/i],
  ['year', /\b(?:years?|yearly|yr|annum|annual|annually|tahun|setahun|thn|tahunan|p\.?a)\b/i],
];
const multipliers: ReadonlyArray<readonly [number, RegExp]> = [
  [1e3, /^(?:k|rb|ribu)$/i],
  [1e6, /^(?:jt|juta|m|mn|mio|mil|million)$/i],
  [1e9, /^(?:miliar|milyar|bn)$/i],
];
const suffix = String.raw`(?:\s?(k|rb|ribu|jt|juta|mn|mio|million|mil|miliar|milyar|bn|m)(?!\p{Letter}))?`;
const amount = new RegExp(`(${amountPattern})${suffix}`, 'giu');
const indonesianUnit =
  /\d\s?(?:rb|ribu|jt|juta|miliar|milyar)(?!\p{Letter})|\((?:[^)]*\W)?(?:rb|ribu|jt|juta)\b/iu;
const connector = /^\s*(?:[-–—~]+|to|until|s\.?\s?\/?\s?d\.?|sampai(?: dengan)?|hingga|and|dan)\s*$/i;
const onlyUpTo = /(?:\b(?:up to|max(?:imum)?|maks(?:imal|imum)?|hingga|sampai|under|below)|[<≤])[\s.:]*$/i;
const onlyFrom =
  /(?:\b(?:from|min(?:imum|imal)?|mulai(?: dari)?|starting(?: at| from)?|dari|di atas|above|over)|[>≥])[\s.:]*$/i;
const fillers =
  /\b(?:per|an?|each|gross|gaji|salary|sekitar|kisaran|about|around|approx|range)\b|[\s.,:;/|()[\]~≈+*-]/gi;
const longest = 300;
/** Nobody is paid less than this in rupiah: the number counts thousands or millions, and nothing says which. */
const leastRupiah = 1_000;

/**
 * Pay as people write it: `Rp 8.000.000 - 12.000.000 / bulan`, `8-12 jt`, `$80k-$100k a year`, `up to IDR 10,000,000`. One
 * amount is both ends unless a word says "from" or "up to". null when there is no amount, more than a range, or no unit.
 */
export function readPay(text: string, context: PayContext): Reading<Pay> | null {
  if (text.length > longest) return null;
  const said = text.normalize('NFKC').replace(/[.,]-+(?=\s|\/|$)/g, ' ');
  const own = takeCurrency(said);
  const above = takeCurrency(context.header);
  const unitMeansRupiah = indonesianUnit.test(said) || indonesianUnit.test(context.header);
  const currency = own.currency ?? above.currency ?? (unitMeansRupiah ? 'IDR' : context.currency);
  const { period, rest } = takePeriod(own.rest, above.rest);
  const found = [...rest.matchAll(amount)].map((match) => ({
    number: readAmount(match[1] ?? ''),
    unit: match[2] ? multiplierOf(match[2]) : null,
    from: match.index,
    to: match.index + match[0].length,
  }));
  const [first, second] = found;
  if (!first || found.length > 2) return null;
  const between = second ? rest.slice(first.to, second.from) : '';
  const isRange = second !== undefined && connector.test(between);
  if (second && !isRange) return null;
  const defaultUnit = unitAbove(above.rest);
  const ends = isRange ? withSharedUnit(first, second) : [first];
  const values = ends.map(({ number, unit }) => number * (unit ?? (number < 1000 ? defaultUnit : 1)));
  if (currency === 'IDR' && values.some((value) => value < leastRupiah)) return null;
  const minor = values.map((value) => Math.round(value * minorUnitsOf(currency)));
  if (minor.some((value) => !minorUnits.safeParse(value).success)) return null;
  const before = rest.slice(0, first.from);
  const after = rest.slice((isRange ? second : first).to);
  const isUpTo = !isRange && onlyUpTo.test(before);
  const isFrom = !isRange && (onlyFrom.test(before) || /^\s?\+(?!\s?\p{Letter})/u.test(after));
  const left = before.replace(isUpTo ? onlyUpTo : onlyFrom, ' ') + after;
  return {
    value: {
      min: isUpTo ? null : Math.min(...minor),
      max: isFrom ? null : Math.max(...minor),
      currency,
      period,
    },
    isWhole: left.replace(fillers, '') === '',
  };
}

interface End {
  number: number;
  unit: number | null;
}

/** `8-12 jt` is eight to twelve millions; `8.000.000 - 12 jt` is not. */
function withSharedUnit(first: End, second: End): End[] {
  const isShared =
    first.unit === null && second.unit !== null && first.number * second.unit <= second.number * second.unit;
  return [isShared ? { ...first, unit: second.unit } : first, second];
}

const multiplierOf = (word: string) => multipliers.find(([, pattern]) => pattern.test(word))?.[0] ?? null;

function unitAbove(header: string): number {
  const words = header.split(/[^\p{Letter}]+/u).filter((word) => /^(?:rb|ribu|jt|juta|k)$/i.test(word));
  return multiplierOf(words[0] ?? '') ?? 1;
}

function takePeriod(text: string, header: string): { period: PayPeriod | null; rest: string } {
  const own = periods.find(([, word]) => word.test(text));
  if (own) return { period: own[0], rest: text.replace(own[1], ' ') };
  return { period: periods.find(([, word]) => word.test(header))?.[0] ?? null, rest: text };
}
