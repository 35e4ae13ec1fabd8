import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#ui/lib/api.tsx';
import { nameCountries } from './countries.ts';

interface CountryChoiceProps {
  /** In sight, where nothing around it says what the country is for. */
  label?: string;
  /** null: none was chosen yet. */
  country: string | null;
  onChange: (country: string) => void;
}

const none: string[] = [];

/** Whose numbers are shown. Countries of which some are known come first. */
export function CountryChoice({ label, country, onChange }: CountryChoiceProps) {
  const { t, i18n } = useTranslation('support');
  const api = useApi();
  const { data = none } = useQuery(api.support.listCountries.queryOptions({ input: {} }));
  const { known, others } = useMemo(() => nameCountries(i18n.language, data), [i18n.language, data]);
  const toOption = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name });
  return (
    <NativeSelect
      {...(label ? { label } : { 'aria-label': t('helplines.country') })}
      value={country ?? ''}
      data={[
        ...(country === null ? [{ value: '', label: t('helplines.choose') }] : []),
        { group: t('helplines.known'), items: known.map(toOption) },
        { group: t('helplines.others'), items: others.map(toOption) },
      ]}
      onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
    />
  );
}
