import i18next from 'i18next';
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
  /** `2–8 Mar 2026` */
  period: (from: string, to: string) => string;
  /** `1–31 March 2026` */
  longPeriod: (from: string, to: string) => string;
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
  const short = createFormat(language, 'short');
  const long = createFormat(language, 'long');
  return {
    language,
    t: (key, values) => (values ? words.t(key, values) : plain(key)),
    // On one line, however narrow the column.
    day: (day) => short.format(toUtc(day)).replaceAll(' ', '\u00A0'),
    longDay: (day) => long.format(toUtc(day)),
    period: (from, to) => short.formatRange(toUtc(from), toUtc(to)),
    longPeriod: (from, to) => long.formatRange(toUtc(from), toUtc(to)),
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
