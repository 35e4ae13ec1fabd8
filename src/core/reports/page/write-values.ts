import type { payPeriods } from '#contract/applications.ts';
import { styleOf } from '#contract/currency-styles.ts';
import type { ReportWords } from '../report-words.ts';

const locales = { en: 'en-GB', id: 'id-ID' } as const;

/** `12 h 30 min`; whole hours without minutes, and less than an hour without hours. */
export function writeMinutes(minutes: number, { t, language }: ReportWords): string {
  const hours = new Intl.NumberFormat(locales[language]).format(Math.floor(minutes / 60));
  const rest = minutes % 60;
  if (minutes < 60) return t('page.time.minutes', { minutes: rest });
  return t(rest === 0 ? 'page.time.hours' : 'page.time.both', { hours, minutes: rest });
}

/** `14:00 WIB`: the time of an instant where this machine is, and what that zone is called. */
export function writeTime(instant: number, { language }: ReportWords): string {
  return new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(instant);
}

/** `Thursday, 12 March 2026` */
export function writeWeekday(day: string, { language }: ReportWords): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, date),
  );
}

export interface Pay {
  payMin: number | null;
  payMax: number | null;
  payCurrency: string | null;
  payPeriod: (typeof payPeriods)[number] | null;
}

/** `Rp 8.000.000–10.000.000 per bulan`, `from Rp 8.000.000`; null when nothing is said of it. */
export function writePay({ payMin, payMax, payCurrency, payPeriod }: Pay, words: ReportWords): string | null {
  const amount = writeRange(payMin, payMax, payCurrency ?? 'IDR', words);
  return amount !== null && payPeriod ? `${amount} ${words.t(`words:payPeriod.${payPeriod}`)}` : amount;
}

function writeRange(
  least: number | null,
  most: number | null,
  currency: string,
  { t, money, language }: ReportWords,
): string | null {
  if (least !== null && most !== null && least !== most) {
    const { format, unit } = styleOf(locales[language], currency);
    return format.formatRange(least / unit, most / unit);
  }
  if (least !== null) {
    const amount = money(least, currency);
    return most === null ? t('page.pay.from', { amount }) : amount;
  }
  return most === null ? null : t('page.pay.upTo', { amount: money(most, currency) });
}

/** `March 2026` of `2026-03`. */
export function writeMonth(month: string, { language }: ReportWords): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Intl.DateTimeFormat(locales[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(year, number - 1, 1));
}
