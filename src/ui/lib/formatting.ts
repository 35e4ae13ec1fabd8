import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { styleOf, writeUnits } from '#contract/currency-styles.ts';
import type { Language } from '#contract/settings.ts';
import { daysBetween, todayOf } from './days.ts';

/** English is written day first, as everybody in Indonesia writes it. */
export const locales: Readonly<Record<Language, string>> = { en: 'en-GB', id: 'id-ID' };
export interface Formatting {
  language: Language;
  /** `10 Mar 2026` */
  day: (day: string) => string;
  /** `10 Mar`, where the year is plain. */
  dayOfMonth: (day: string) => string;
  /** `in 2 days` within a week, else as `day`. */
  dayRelative: (day: string) => string;
  /** `Tuesday 10 March`, with the year where it is another one. */
  weekday: (day: string) => string;
  /** Minutes since midnight: `10:42` */
  minute: (minute: number) => string;
  /** Instant in ms: `10 Mar 2026, 10:42` */
  dateTime: (instant: number) => string;
  /** Instant in ms: `10:42` */
  time: (instant: number) => string;
  /** Minor units of the currency: `Rp12.000.000`. A bigint is written to the last digit, however many there are. */
  money: (minor: number | bigint, currency: string) => string;
  /** Where there is little room: `Rp12 jt` */
  moneyShort: (minor: number | bigint, currency: string) => string;
  /** null when neither end is known. */
  moneyRange: (min: number | null, max: number | null, currency: string) => string | null;
  number: (value: number | bigint) => string;
  /** Of a number of tenths, exactly: `12.5` */
  tenths: (value: bigint) => string;
  /** Rounded to one decimal, which is always written: `3.0`, `−0,6` */
  oneDecimal: (value: number) => string;
}

/** Days, money and numbers as the person's language writes them. */
export function useFormatting(): Formatting {
  const { t, i18n } = useTranslation('app');
  const language: Language = i18n.language === 'id' ? 'id' : 'en';
  return useMemo(
    () =>
      createFormatting(language, () => new Date(), {
        from: (amount) => t('money.from', { amount }),
        upTo: (amount) => t('money.upTo', { amount }),
      }),
    [language, t],
  );
}

interface RangeWords {
  from: (amount: string) => string;
  upTo: (amount: string) => string;
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

// Without a zone: a minute of the day is what the clock on the wall showed. So one serves all rows there are.
const minutesIn: Readonly<Record<Language, () => Intl.DateTimeFormat>> = {
  en: once(() => new Intl.DateTimeFormat(locales.en, { timeStyle: 'short', timeZone: 'UTC' })),
  id: once(() => new Intl.DateTimeFormat(locales.id, { timeStyle: 'short', timeZone: 'UTC' })),
};

export function createFormatting(language: Language, now: () => Date, words: RangeWords): Formatting {
  const locale = locales[language];
  // Each costs more than what it writes, and a row of a list needs one of them.
  const days = once(
    () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
  );
  const daysOfMonth = once(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }));
  const weekdays = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const daysOfYear = once(() => new Intl.DateTimeFormat(locale, weekdays));
  const daysOfYears = once(() => new Intl.DateTimeFormat(locale, { ...weekdays, year: 'numeric' }));
  const instants = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
  const times = once(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const decimals = once(
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  );
  const day = (value: string) => days().format(toLocalDate(value));
  return {
    language,
    day,
    dayOfMonth: (value) => daysOfMonth().format(toLocalDate(value)),
    dayRelative(value) {
      const distance = daysBetween(todayOf(now()), value);
      return Math.abs(distance) < 7 ? relative().format(distance, 'day') : day(value);
    },
    weekday(value) {
      const isThisYear = value.slice(0, 4) === todayOf(now()).slice(0, 4);
      return (isThisYear ? daysOfYear : daysOfYears)().format(toLocalDate(value));
    },
    minute: (minute) => minutesIn[language]().format(minute * 60_000),
    dateTime: (instant) => instants().format(instant),
    time: (instant) => times().format(instant),
    money(minor, currency) {
      const { format, unit } = styleOf(locale, currency);
      return writeUnits(format, minor, unit);
    },
    moneyShort(minor, currency) {
      const short = {
        notation: 'compact',
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
      } as const;
      return writeUnits(new Intl.NumberFormat(locale, short), minor, styleOf(locale, currency).unit);
    },
    moneyRange(min, max, currency) {
      const { format, unit } = styleOf(locale, currency);
      // Two equal ends are one amount; the range would put a sign of doubt before it.
      if (min !== null && min === max) return format.format(min / unit);
      if (min !== null && max !== null) return format.formatRange(min / unit, max / unit);
      if (min !== null) return words.from(format.format(min / unit));
      return max === null ? null : words.upTo(format.format(max / unit));
    },
    number: (value) => numbers().format(value),
    tenths: (value) => writeUnits(decimals(), value, 10),
    oneDecimal: (value) => decimals().format(value).replace('-', '−'),
  };
}

/** Decimals that people write in a currency; its minor unit is one of the last of them. */
export function fractionDigitsOf(currency: string): number {
  return Math.round(Math.log10(styleOf('en', currency).unit));
}

/** Local midnight of a calendar day: a day is the person's, not that of UTC. */
export function toLocalDate(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}
