import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#contract/settings.ts';
import { addDays } from './days.ts';
import { locales, toLocalDate } from './formatting.ts';

export interface MonthWords {
  /** Of a day: `Mar` */
  month: (day: string) => string;
  /** Of a day: `March 2026` */
  monthOfYear: (day: string) => string;
  /** `3 March` */
  dayInMonth: (day: string) => string;
  /** `Tuesday, 3 March 2026` */
  dayInFull: (day: string) => string;
  /** The seven days from `startsOn` (1 = Monday): `{ short: 'Mon', long: 'Monday' }` */
  weekdays: (startsOn: number) => { short: string; long: string }[];
}

/** Months and weekdays, for calendars and charts. */
export function useMonthWords(): MonthWords {
  const { i18n } = useTranslation('app');
  const language: Language = i18n.language === 'id' ? 'id' : 'en';
  return useMemo(() => createMonthWords(language), [language]);
}

/** A Monday, to count weekdays from. */
const aMonday = '2024-01-01';

export function createMonthWords(language: Language): MonthWords {
  const locale = locales[language];
  const write = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return (day: string) => format.format(toLocalDate(day));
  };
  const short = write({ weekday: 'short' });
  const long = write({ weekday: 'long' });
  return {
    month: write({ month: 'short' }),
    monthOfYear: write({ month: 'long', year: 'numeric' }),
    dayInMonth: write({ day: 'numeric', month: 'long' }),
    dayInFull: write({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    weekdays: (startsOn) =>
      Array.from({ length: 7 }, (_, index) => addDays(aMonday, startsOn - 1 + index)).map((day) => ({
        short: short(day),
        long: long(day),
      })),
  };
}
