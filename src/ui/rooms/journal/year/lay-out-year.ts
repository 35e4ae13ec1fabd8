import { addDays, daysBetween } from '#ui/lib/days.ts';

export interface Place {
  x: number;
  y: number;
}

export interface YearDay extends Place {
  on: string;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  date: number;
}

export interface YearLayout {
  /** Whether a month is a row, from left to right, or a column, from top to bottom. */
  monthsAre: 'rows' | 'columns';
  /** Of the whole picture. */
  width: number;
  height: number;
  /** Of one day. */
  tile: { width: number; height: number };
  /** Every day of the year, the first one first. */
  days: YearDay[];
  /** Where the names of months and the numbers of days begin, by number less one. */
  months: Place[];
  dates: Place[];
}

/** A day is never less than that from the next, so that it can be hit. */
const leastPitch = 24;
const widestPitch = 34;
const widestColumn = 52;
const gap = 3;
const nameWidth = 40;
const numberWidth = 24;
const headHeight = 22;
/** From the middle of small letters to the line they stand on. */
const toBaseline = 4;

/** A year on one page: a row for each month where there is room for 31 days side by side, else a column for each. `width` in pixels. */
export function layOutYear(year: number, width: number): YearLayout {
  const pitch = Math.min(widestPitch, Math.floor((width - nameWidth) / 31));
  return pitch >= leastPitch ? inRows(year, pitch) : inColumns(year, width);
}

function inRows(year: number, pitch: number): YearLayout {
  const at = (month: number, date: number) => ({
    x: nameWidth + (date - 1) * pitch,
    y: headHeight + (month - 1) * pitch,
  });
  const tile = { width: pitch - gap, height: pitch - gap };
  return {
    monthsAre: 'rows',
    width: nameWidth + 31 * pitch - gap,
    height: headHeight + 12 * pitch - gap,
    tile,
    days: daysOf(year, at),
    months: count(12).map((month) => ({ x: 0, y: at(month, 1).y + tile.height / 2 + toBaseline })),
    dates: count(31).map((date) => ({ x: at(1, date).x + tile.width / 2, y: headHeight - 8 })),
  };
}

function inColumns(year: number, width: number): YearLayout {
  const pitch = Math.min(widestColumn, Math.floor((width - numberWidth) / 12));
  const at = (month: number, date: number) => ({
    x: numberWidth + (month - 1) * pitch,
    y: headHeight + (date - 1) * leastPitch,
  });
  const tile = { width: pitch - gap, height: leastPitch - gap };
  return {
    monthsAre: 'columns',
    width: numberWidth + 12 * pitch - gap,
    height: headHeight + 31 * leastPitch - gap,
    tile,
    days: daysOf(year, at),
    months: count(12).map((month) => ({ x: at(month, 1).x + tile.width / 2, y: headHeight - 8 })),
    dates: count(31).map((date) => ({ x: 0, y: at(1, date).y + tile.height / 2 + toBaseline })),
  };
}

/** The day of the picture that a point lies on; the gap after a tile belongs to it. */
export function dayAt({ days, tile }: YearLayout, { x, y }: Place): YearDay | undefined {
  return days.find(
    (day) => x >= day.x && x < day.x + tile.width + gap && y >= day.y && y < day.y + tile.height + gap,
  );
}

/** Where a key leads from a day of a year: to its neighbours in the picture, the ends of its month, or those of the year with Ctrl. Undefined for other keys. */
export function dayForKey(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  day: YearDay,
  { days, monthsAre }: YearLayout,
): YearDay | undefined {
  if (ctrlKey && key === 'Home') return days[0];
  if (ctrlKey && key === 'End') return days.at(-1);
  if (ctrlKey) return undefined;
  const place = days.indexOf(day);
  const step = steps[monthsAre][key];
  if (step === 'day') return days[Math.min(days.length - 1, place + 1)];
  if (step === '-day') return days[Math.max(0, place - 1)];
  if (step === 'month') return sameDate(days, day, day.month + 1);
  if (step === '-month') return sameDate(days, day, day.month - 1);
  if (key === 'Home') return days.find(({ month }) => month === day.month);
  if (key === 'End') return days.findLast(({ month }) => month === day.month);
  return undefined;
}

type Step = 'day' | '-day' | 'month' | '-month';
const steps: Readonly<Record<YearLayout['monthsAre'], Readonly<Record<string, Step>>>> = {
  rows: { ArrowRight: 'day', ArrowLeft: '-day', ArrowDown: 'month', ArrowUp: '-month' },
  columns: { ArrowDown: 'day', ArrowUp: '-day', ArrowRight: 'month', ArrowLeft: '-month' },
};

/** The same date of another month, or its last day; the day itself past the ends of the year. */
function sameDate(days: readonly YearDay[], day: YearDay, month: number): YearDay {
  return days.findLast((each) => each.month === month && each.date <= day.date) ?? day;
}

function daysOf(year: number, at: (month: number, date: number) => Place): YearDay[] {
  const first = `${year}-01-01`;
  return Array.from({ length: daysBetween(first, `${year}-12-31`) + 1 }, (_, index) => {
    const on = addDays(first, index);
    const month = Number(on.slice(5, 7));
    const date = Number(on.slice(8));
    return { on, month, date, ...at(month, date) };
  });
}

/** 1 to `length`. */
function count(length: number): number[] {
  return Array.from({ length }, (_, index) => index + 1);
}
