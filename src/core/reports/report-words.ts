import i18next from 'i18next';
import { styleOf, writeUnits } from '#contract/currency-styles.ts';
import { firstDay } from '#contract/report-options.ts';
import type { Language } from '#contract/settings.ts';
import { catalogues } from '#locales/index.ts';

/** Words and days in the language of one report, whatever the language of the page is. */
export interface ReportWords {
  language: Language;
  /** Key in the catalogue `reports`; others are named: `words:method.email`. */
  t: (key: string, values?: Record<string, string | number>) => string;
  /** `2 Mar 2026` */
  day: (day: string) => string;
  /** `2 March 2026` */
  longDay: (day: string) => string;
  /** `2–8 Mar 2026`, `Until 8 Mar 2026` */
  period: (from: string, to: string) => string;
  /** `1–31 March 2026` */
  longPeriod: (from: string, to: string) => string;
  /** For the name of a file: `2026-03-01-2026-03-31`, or the last day alone. */
  fileDays: (period: { from: string; to: string }) => string;
  /** `1,234.5`, at most so many digits behind the point (0 when nothing is said). */
  number: (value: number, digits?: number) => string;
  /** `Rp 12.000.000`: minor units of a currency; those without any in use are whole. */
  money: (minorUnits: number | bigint, currency: string) => string;
  /** `Mar 2026` */
  month: (day: string) => string;
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', id: 'id-ID' };

export function createReportWords(language: Language): ReportWords {
  const words = i18next.createInstance();
  void words.init({
    lng: language,
    fallbackLng: 'en',
    resources: catalogues,
    ns: ['reports', 'words'],
    defaultNS: 'reports',
    initAsync: false,
    // React escapes; CSV and metadata must not be escaped.
    interpolation: { escapeValue: false },
  });
  // A year of entries asks for the same few words thousands of times.
  const known = new Map<string, string>();
  const plain = (key: string) => {
    const text = known.get(key) ?? words.t(key);
    known.set(key, text);
    return text;
  };
  // What goes back to the first day there can be has no beginning.
  const inPeriod = (format: Intl.DateTimeFormat, from: string, to: string) =>
    from === firstDay
      ? words.t('page.until', { day: format.format(toUtc(to)) })
      : format.formatRange(toUtc(from), toUtc(to));
  const short = createFormat(language, 'short');
  const long = createFormat(language, 'long');
  const month = new Intl.DateTimeFormat(locales[language], {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return {
    language,
    t: (key, values) => (values ? words.t(key, values) : plain(key)),
    // On one line, however narrow the column.
    day: (day) => short.format(toUtc(day)).replaceAll(' ', '\u00A0'),
    longDay: (day) => long.format(toUtc(day)),
    period: (from, to) => inPeriod(short, from, to),
    longPeriod: (from, to) => inPeriod(long, from, to),
    fileDays: ({ from, to }) => (from === firstDay ? to : `${from}-${to}`),
    number: (value, digits = 0) =>
      new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(value),
    money(minorUnits, currency) {
      const { format, unit } = styleOf(locales[language], currency);
      return writeUnits(format, minorUnits, unit);
    },
    month: (day) => month.format(toUtc(day)),
  };
}

function createFormat(language: Language, month: 'short' | 'long'): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** Put together and taken apart in the same zone, so that a day stays that day everywhere. */
function toUtc(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
}
