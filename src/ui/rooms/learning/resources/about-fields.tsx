import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ResourceKind, resourceKinds } from '#contract/learning-parts.ts';
import type { Resource } from '#contract/resources.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import details from '#ui/components/details/details.module.css';
import { LinkText } from '#ui/components/link-text.tsx';
import { MoneyField } from '#ui/components/money-field.tsx';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { useSettings } from '#ui/lib/settings.tsx';
import { GoalPicker } from '../components/goal-picker.tsx';
import type { useSaveField } from './use-save-field.ts';

const commonCurrencies = ['IDR', 'USD', 'SGD', 'MYR', 'EUR', 'GBP', 'AUD', 'JPY'];

interface AboutFieldsProps {
  resource: Resource;
  saving: ReturnType<typeof useSaveField>;
}

/** What it is, from whom, what for and what it costs. */
export function AboutFields({ resource, saving }: AboutFieldsProps) {
  const { t } = useTranslation(['resources', 'words']);
  const { settings } = useSettings();
  const { save, choose } = saving;
  const words = useFieldWords(saving.failures);
  const { link, cost } = resource;
  const currency = resource.costCurrency ?? settings.currency;

  async function setCost(minor: number | null) {
    // The currency is written down with the first amount.
    if (resource.costCurrency === null && minor !== null) await choose('costCurrency', currency);
    await choose('cost', minor);
  }
  return (
    <section className={details.section}>
      <h3>{t('resources:section.about')}</h3>
      <AutosaveText
        label={t('resources:field.title')}
        stored={resource.title}
        save={(title, base) => save({ title }, { title: base })}
      />
      <div className={details.pair}>
        <Select
          label={t('resources:field.kind')}
          data={resourceKinds.map((kind) => ({ value: kind, label: t(`words:resourceKind.${kind}`) }))}
          value={resource.kind}
          allowDeselect={false}
          onChange={(kind) => kind && void choose('kind', kind as ResourceKind)}
          error={words('kind')}
        />
        <AutosaveText
          label={t('resources:field.provider')}
          stored={resource.provider ?? ''}
          save={(provider, base) => save({ provider }, { provider: base || null })}
        />
      </div>
      <GoalPicker
        value={resource.goal}
        onChange={(goalId) => void choose('goalId', goalId)}
        error={words('goalId')}
      />
      <LinkText
        label={t('resources:field.link')}
        link={link}
        save={(text, base) => save({ link: text }, { link: base || null })}
      />
      <div className={details.pair}>
        <MoneyField
          label={t('resources:field.cost')}
          value={cost}
          currency={currency}
          onChange={(minor) => void setCost(minor)}
          error={words('cost')}
        />
        <Select
          label={t('resources:field.currency')}
          data={[...new Set([currency, settings.currency, ...commonCurrencies])]}
          value={currency}
          allowDeselect={false}
          searchable
          onChange={(code) => code && void choose('costCurrency', code)}
          error={words('costCurrency')}
        />
      </div>
      <AutosaveText
        label={t('resources:field.notes')}
        multiline
        stored={resource.notes}
        save={(notes, base) => save({ notes }, { notes: base })}
      />
    </section>
  );
}
