import type { Language } from '#contract/settings.ts';

// Days are `YYYY-MM-DD`. They are counted on the calendar and never pass through the clock of a time zone.

/** The day a clock on this machine shows. */
export function todayOf(now: Date): string {
  return write(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: string, count: number): string {
  const [year, month, date] = read(day);
  return writeUtc(new Date(Date.UTC(year, month - 1, date + count)));
}

/** How many days after `from` `to` is; negative when it is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcOf(to) - utcOf(from)) / 86_400_000);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  return new Date(utcOf(day)).getUTCDay() || 7;
}

/** The first day of the week of `day`, when weeks begin on `startsOn`: 1 = Monday … 7 = Sunday. */
export function startOfWeek(day: string, startsOn: number): string {
  return addDays(day, -((weekdayOf(day) - startsOn + 7) % 7));
}

/** The first day of the month of `day`. */
export function startOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

const weekdays: Record<Language, readonly string[]> = {
  en: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  id: ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'],
};
const months: Record<Language, readonly string[]> = {
  en: 'january february march april may june july august september october november december'.split(' '),
  id: 'januari februari maret april mei juni juli agustus september oktober november desember'.split(' '),
};
const named: Readonly<Record<string, number>> = {
  today: 0,
  tomorrow: 1,
  yesterday: -1,
  'hari ini': 0,
  besok: 1,
  lusa: 2,
  kemarin: -1,
};
const units: Readonly<Record<string, 'day' | 'week' | 'month'>> = {
  d: 'day',
  day: 'day',
  days: 'day',
  h: 'day',
  hari: 'day',
  w: 'week',
  week: 'week',
  weeks: 'week',
  minggu: 'week',
  m: 'month',
  month: 'month',
  months: 'month',
  b: 'month',
  bulan: 'month',
};

/**
 * The day that a person means: "besok", "Jumat", "next friday", "3 Mar", "3 Maret 2027", "+2w", "in 3 days", "3 hari lagi",
 * "10/3", "10.3.2026", "2026-03-10". Both languages are understood in either; `language` decides nothing but ties. Day comes
 * before month. Without a year the nearest such day within half a year is meant. Null for what is not a day, as 31 Feb.
 * `isPast`: it has been, or is today. "Jumat" and "3 Mar" then mean the last such day; what can only be one to come stays so.
 */
export function parseDay(given: string, language: Language, today: string, isPast = false): string | null {
  const text = given
    .trim()
    .toLowerCase()
    .replace(/[,.]/g, (sign) => (sign === '.' ? '.' : ' '))
    .replace(/\s+/g, ' ');
  if (text === '') return null;
  const offset = named[text.replace(/'/g, '')];
  if (offset !== undefined) return addDays(today, offset);
  return (
    parseIso(text) ??
    parseNumbers(text, today, isPast) ??
    parseDistance(text, today) ??
    parseWeekday(text, language, today, isPast) ??
    parseMonthName(text, today, isPast)
  );
}

function parseIso(text: string): string | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return match ? real(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

function parseNumbers(text: string, today: string, isPast: boolean): string | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?\.?$/.exec(text);
  if (!match) return null;
  return withYear(Number(match[1]), Number(match[2]), match[3], { today, isPast });
}

function parseDistance(text: string, today: string): string | null {
  const match =
    /^([+-])\s?(\d{1,3})\s?([a-z]+)?$/.exec(text) ??
    /^(in|dalam)\s(\d{1,3})\s([a-z]+)$/.exec(text) ??
    /^()(\d{1,3})\s([a-z]+)(?:\s(?:lagi|from now))$/.exec(text);
  const ago = /^(\d{1,3})\s([a-z]+)\s(?:ago|lalu|yang lalu)$/.exec(text);
  const count = Number(match?.[2] ?? ago?.[1]);
  const unit = units[(match ? (match[3] ?? 'd') : ago?.[2]) ?? ''];
  if (unit === undefined || Number.isNaN(count)) return null;
  const signed = ago || match?.[1] === '-' ? -count : count;
  if (unit === 'month') return addMonths(today, signed);
  return addDays(today, unit === 'week' ? signed * 7 : signed);
}

/**
 * The coming one: today's own name means in a week. "next friday" and "jumat depan" mean the one in the week after this, "last friday" and "jumat lalu" the one
 * before today. `isPast`: without such a word the last one, which today's own name makes today.
 */
function parseWeekday(text: string, language: Language, today: string, isPast: boolean): string | null {
  const match = /^(?:(next|this|last|hari)\s)?([a-z']+)(?:\s(depan|ini|besok|lalu|kemarin))?$/.exec(text);
  const word = match?.[2]?.replace(/'/g, '') ?? '';
  const others: readonly Language[] = language === 'id' ? ['id', 'en'] : ['en', 'id'];
  const number = others
    .map((each) =>
      weekdays[each].findIndex((name) => name === word || (word.length >= 3 && name.startsWith(word))),
    )
    .find((index) => index >= 0);
  if (number === undefined || !match) return null;
  const distance = (number + 1 - weekdayOf(today) + 7) % 7;
  if (match[1] === 'next' || match[3] === 'depan') {
    return addDays(today, number + 1 - weekdayOf(today) + 7);
  }
  const coming = distance === 0 ? 7 : distance;
  if (match[1] === 'last' || match[3] === 'lalu' || match[3] === 'kemarin') {
    return addDays(today, distance === 0 ? -7 : distance - 7);
  }
  if (isPast && match[1] !== 'this' && match[3] === undefined) return addDays(today, coming - 7);
  return addDays(today, match[1] === 'this' || match[3] === 'ini' ? distance : coming);
}

function parseMonthName(text: string, today: string, isPast: boolean): string | null {
  const match =
    /^(\d{1,2})(?:st|nd|rd|th)?\s([a-z]+)(?:\s(\d{4}|\d{2}))?$/.exec(text) ??
    swap(/^([a-z]+)\s(\d{1,2})(?:st|nd|rd|th)?(?:\s(\d{4}))?$/.exec(text));
  const word = match?.[2] ?? '';
  if (!match || word.length < 3) return null;
  const month = [months.en, months.id]
    .map((names) =>
      names.findIndex((name) => name.startsWith(word) || (word === 'agt' && name === 'agustus')),
    )
    .find((index) => index >= 0);
  return month === undefined ? null : withYear(Number(match[1]), month + 1, match[3], { today, isPast });
}

function swap(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match && [match[0], match[2], match[1], match[3]];
}

function withYear(
  date: number,
  month: number,
  year: string | undefined,
  { today, isPast }: { today: string; isPast: boolean },
): string | null {
  if (year !== undefined) return real(year.length === 2 ? 2000 + Number(year) : Number(year), month, date);
  const [thisYear] = read(today);
  const candidates = [thisYear - 1, thisYear, thisYear + 1]
    .map((candidate) => real(candidate, month, date))
    .filter((day) => day !== null)
    .filter((day) => !isPast || day <= today);
  const nearest = candidates.toSorted(
    (a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)),
  );
  return nearest[0] ?? null;
}

/** The same date `count` months later, or the last day of that month where there is no such date. */
export function addMonths(day: string, count: number): string {
  const [year, month, date] = read(day);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return write(first.getUTCFullYear(), first.getUTCMonth() + 1, Math.min(date, last));
}

function real(year: number, month: number, date: number): string | null {
  if (year < 1900 || year > 2199) return null;
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? write(year, month, date) : null;
}

function read(day: string): [year: number, month: number, date: number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

function utcOf(day: string): number {
  const [year, month, date] = read(day);
  return Date.UTC(year, month - 1, date);
}

function writeUtc(at: Date): string {
  return write(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

function write(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
