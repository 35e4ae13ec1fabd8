import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '#ui/lib/settings.tsx';

/** Where people who read Indonesian or English look for work, the nearest first. */
const currencies = [
  'IDR',
  'SGD',
  'MYR',
  'USD',
  'EUR',
  'GBP',
  'AUD',
  'NZD',
  'CAD',
  'JPY',
  'KRW',
  'CNY',
  'HKD',
  'TWD',
  'THB',
  'VND',
  'PHP',
  'BND',
  'INR',
  'AED',
  'SAR',
  'QAR',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
] as const;
const weekDays = [1, 2, 3, 4, 5, 6, 7] as const;

export function HabitSettings() {
  const { t, i18n } = useTranslation('settings');
  const { settings, change } = useSettings();
  const currencyNames = useMemo(
    () => new Intl.DisplayNames(i18n.language, { type: 'currency' }),
    [i18n.language],
  );
  const dayNames = useMemo(
    () => new Intl.DateTimeFormat(i18n.language, { weekday: 'long' }),
    [i18n.language],
  );
  const offered = new Set<string>([...currencies, settings.currency]);
  return (
    <>
      <NativeSelect
        label={t('currency.label')}
        description={t('currency.explanation')}
        value={settings.currency}
        data={[...offered].map((code) => ({
          value: code,
          label: `${code} · ${currencyNames.of(code) ?? code}`,
        }))}
        onChange={(event) => void change({ currency: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('weekStartsOn.label')}
        value={String(settings.weekStartsOn)}
        data={weekDays.map((number) => ({
          value: String(number),
          label: dayNames.format(dayOfWeek(number)),
        }))}
        onChange={(event) => void change({ weekStartsOn: Number(event.currentTarget.value) })}
      />
    </>
  );
}

/** Some day that is the given day of the week; 1 January 2024 was a Monday. */
function dayOfWeek(number: number): Date {
  return new Date(2024, 0, number);
}
