import type { DateOrder } from '#contract/import-parts.ts';
import { isDay } from '#contract/values.ts';
import { foldName } from '../../companies/company-key.ts';
import { addDays, isTooLate } from '../../dates/calendar.ts';
import { monthOfName } from './month-names.ts';

export interface DayReading {
  order: DateOrder;
  today: string;
  /** The day says what has happened: it cannot lie ahead, and without a year it is the newest one that does not. */
  isPast: boolean;
}

const time =
  /(?:,\s*|\s+|(?<=\d)T)(?:pukul |jam |at )?\d{1,2}[:.]\d{2}(?:[:.\s].*|\s?[ap]\.?m\b.*|Z.*|[+-].*)?$/i;
const yearFirst = /^(\d{4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,2})$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const numeric = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})$/;
const yearless = /^(\d{1,2})\s*[-/]\s*(\d{1,2})$/;
const serial = /^\d{5}(?:[.,]\d+)?$/;
/** Day 1 of spreadsheets is 1 January 1900; they also count 29 February 1900, which never was. */
const serialStart = '1899-12-30';
/** Longer texts are sentences; the patterns below would take long over them. */
const longest = 100;
const halfYear = 183;
const orders = ['day_first', 'month_first', 'year_first'] as const;

/**
 * A calendar day as people and trackers write it: ISO, numbers in a given order, names of months in both languages, the serial
 * number of a spreadsheet; with or without a time, whose zone is not looked at. null when it is none. Days written in
 * another order than the given one are read when they fit that one alone (`02/25/2025`).
 */
export function readDay(text: string, { order, today, isPast }: DayReading): string | null {
  if (text.length > longest) return null;
  const bare = withoutTime(text);
  const accept = (day: string | null) => (day && !(isPast && isTooLate(day, today)) ? day : null);
  const fixed = yearFirst.exec(bare) ?? compact.exec(bare);
  if (fixed) return accept(dayOf(fixed[1], fixed[2], fixed[3]));
  const parts = numericParts(bare);
  if (parts) {
    const days = [order, ...orders].map((tried) => dayInOrder(parts, tried));
    return accept(days.find((day) => day !== null) ?? null);
  }
  if (serial.test(bare)) return accept(dayOfSerial(Number.parseInt(bare, 10)));
  const short = yearless.exec(bare);
  if (short) {
    const [first = '', second = ''] = short.slice(1);
    const [date, month] = order === 'day_first' ? [first, second] : [second, first];
    return nearestYear(month, date, today, isPast);
  }
  return accept(readNamed(bare, today, isPast));
}

export type NumericParts = readonly [string, string, string];

/** The three numbers of `05/03/24`, in the order in which they stand; null for anything else, also for `2024-03-05`. */
export function numericParts(text: string): NumericParts | null {
  const found = text.length > longest ? null : numeric.exec(withoutTime(text));
  return found ? [found[1] ?? '', found[2] ?? '', found[3] ?? ''] : null;
}

/** The day that three numbers are in an order; null when there is none. */
export function dayInOrder([first, second, third]: NumericParts, order: DateOrder): string | null {
  if (order === 'day_first') return dayOf(third, second, first);
  if (order === 'month_first') return dayOf(third, first, second);
  return third.length === 2 ? dayOf(first, second, third) : null;
}

function withoutTime(text: string): string {
  return text.trim().replace(time, '').trim();
}

function dayOf(year = '', month = '', date = ''): string | null {
  const short = Number(year) < 70 ? `20${year.padStart(2, '0')}` : `19${year}`;
  const day = `${year.length === 4 ? year : short}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

function dayOfSerial(count: number): string | null {
  return count >= 20_000 && count <= 80_000 ? addDays(serialStart, count) : null;
}

/** `Selasa, 5 Maret 2024`, `Mar 5, 2024`, `5th of March`. A month alone is no day. */
function readNamed(text: string, today: string, isPast: boolean): string | null {
  const words = foldName(text)
    .replace(/(\d)(\p{Letter})/gu, '$1 $2')
    .split(' ');
  const months = words.map(monthOfName).filter((month) => month !== undefined);
  const [first, second, ...more] = words.filter((word) => /^\d+$/.test(word));
  const month = String(months[0] ?? '');
  if (months.length !== 1 || first === undefined || more.length > 0) return null;
  if (second === undefined) return first.length <= 2 ? nearestYear(month, first, today, isPast) : null;
  return first.length === 4 ? dayOf(first, month, second) : dayOf(second, month, first);
}

/** Without a year: the newest such day that has passed, or for a plan the first one from half a year ago on. */
function nearestYear(month: string, date: string, today: string, isPast: boolean): string | null {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1]
    .map((each) => dayOf(String(each), month, date))
    .filter((day) => day !== null);
  const found = isPast
    ? days.findLast((day) => !isTooLate(day, today))
    : days.find((day) => day >= addDays(today, -halfYear));
  return found ?? null;
}
