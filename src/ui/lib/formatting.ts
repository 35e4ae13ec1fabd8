import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#contract/settings.ts';
import { daysBetween, todayOf } from './days.ts';

/** English is written day first, as everybody in Indonesia writes it. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', id: 'id-ID' };
/** Currencies in use without the decimals their standard gives them. */
const wholeCurrencies: readonly string[] = ['IDR'];

export interface Formatting {
  language: Language;
  /** `10 Mar 2026` */
  day: (day: string) => string;
  /** `10 Mar`, where the year is plain. */
  dayOfMonth: (day: string) => string;
  /** `in 2 days` within a week, else as `day`. */
  dayRelative: (day: string) => string;
  /** Instant in ms: `10 Mar 2026, 10:42` */
  dateTime: (instant: number) => string;
  /** Instant in ms: `10:42` */
  time: (instant: number) => string;
  /** Minor units of the currency: `Rp12.000.000` */
  money: (minor: number, currency: string) => string;
  /** null when neither end is known. */
  moneyRange: (min: number | null, max: number | null, currency: string) => string | null;
  number: (value: number) => string;
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

export function createFormatting(language: Language, now: () => Date, words: RangeWords): Formatting {
  const locale = locales[language];
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const daysOfMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const numbers = new Intl.NumberFormat(locale);
  const day = (value: string) => days.format(toLocalDate(value));
  return {
    language,
    day,
    dayOfMonth: (value) => daysOfMonth.format(toLocalDate(value)),
    dayRelative(value) {
      const distance = daysBetween(todayOf(now()), value);
      return Math.abs(distance) < 7 ? relative.format(distance, 'day') : day(value);
    },
    dateTime: (instant) => instants.format(instant),
    time: (instant) => times.format(instant),
    money(minor, currency) {
      const { format, unit } = styleOf(locale, currency);
      return format.format(minor / unit);
    },
    moneyRange(min, max, currency) {
      const { format, unit } = styleOf(locale, currency);
      // Two equal ends are one amount; the range would put a sign of doubt before it.
      if (min !== null && min === max) return format.format(min / unit);
      if (min !== null && max !== null) return format.formatRange(min / unit, max / unit);
      if (min !== null) return words.from(format.format(min / unit));
      return max === null ? null : words.upTo(format.format(max / unit));
    },
    number: (value) => numbers.format(value),
  };
}

/** Decimals that people write in a currency; its minor unit is one of the last of them. */
export function fractionDigitsOf(currency: string): number {
  return Math.round(Math.log10(styleOf('en', currency).unit));
}

/** `unit`: minor units in one whole one. */
function styleOf(locale: string, currency: string): { format: Intl.NumberFormat; unit: number } {
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  if (wholeCurrencies.includes(currency)) {
    return { format: new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 }), unit: 1 };
  }
  const format = new Intl.NumberFormat(locale, { ...style, trailingZeroDisplay: 'stripIfInteger' });
  return { format, unit: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
}

/** Local midnight of a calendar day: a day is the person's, not that of UTC. */
function toLocalDate(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}
