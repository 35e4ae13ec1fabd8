import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type PayPeriod, payPeriods } from '#contract/applications.ts';
import classes from '#ui/components/details/details.module.css';
import { MoneyField } from '#ui/components/money-field.tsx';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { useSettings } from '#ui/lib/settings.tsx';
import type { FieldsProps } from './next-fields.tsx';

const commonCurrencies = ['IDR', 'USD', 'SGD', 'MYR', 'EUR', 'GBP', 'AUD', 'JPY'];

/** What it pays. The currency of the settings is written down with the first amount. */
export function PayFields({ application, saving }: FieldsProps) {
  const { t } = useTranslation(['applications', 'fields', 'words']);
  const { settings } = useSettings();
  const words = useFieldWords(saving.failures);
  const { payMin, payMax, payPeriod } = application;
  const currency = application.payCurrency ?? settings.currency;
  const isTurned = payMin !== null && payMax !== null && payMin > payMax;

  async function setAmount(field: 'payMin' | 'payMax', minor: number | null) {
    if (application.payCurrency === null && minor !== null) await saving.choose('payCurrency', currency);
    await saving.choose(field, minor);
  }
  return (
    <section className={classes.section}>
      <h3>{t('applications:section.pay')}</h3>
      <div className={classes.pair}>
        <MoneyField
          label={t('fields:money.from')}
          value={payMin}
          currency={currency}
          onChange={(minor) => void setAmount('payMin', minor)}
          error={words('payMin')}
        />
        <MoneyField
          label={t('fields:money.to')}
          value={payMax}
          currency={currency}
          onChange={(minor) => void setAmount('payMax', minor)}
          error={words('payMax') ?? (isTurned ? t('fields:money.order') : undefined)}
        />
        <Select
          label={t('fields:money.currency')}
          data={[...new Set([currency, settings.currency, ...commonCurrencies])]}
          value={currency}
          allowDeselect={false}
          searchable
          onChange={(code) => code && void saving.choose('payCurrency', code)}
        />
        <Select
          label={t('fields:money.period')}
          data={payPeriods.map((period) => ({ value: period, label: t(`words:payPeriod.${period}`) }))}
          value={payPeriod}
          clearable
          onChange={(period) => void saving.choose('payPeriod', period as PayPeriod | null)}
        />
      </div>
    </section>
  );
}
