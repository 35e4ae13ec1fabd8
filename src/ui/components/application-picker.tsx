import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationCard } from '#contract/applications.ts';
import { useApi } from '#ui/lib/api.tsx';

const settleMs = 150;
const mostSuggestions = 8;

type Named = Pick<ApplicationCard, 'id' | 'role' | 'companyName'>;

interface ApplicationPickerProps {
  label: string;
  /** Stays in the field, which begins anew with another `key`; without it the field is empty again after each choice. */
  chosen?: Named | undefined;
  /** Ids that are not offered. */
  except?: readonly string[];
  onPick: (id: string) => void;
}

/** Finds an application by its words. */
export function ApplicationPicker({ label, chosen, except = [], onPick }: ApplicationPickerProps) {
  const { t } = useTranslation('fields');
  const api = useApi();
  const [typed, setTyped] = useState(chosen ? labelOf(chosen) : '');
  // What was chosen is no search: the others are offered beside it.
  const [text] = useDebouncedValue(chosen && typed === labelOf(chosen) ? '' : typed, settleMs);
  const found = useQuery({
    ...api.applications.list.queryOptions({
      input: {
        filter: { text },
        sort: { by: 'changedAt', direction: 'descending' },
        limit: mostSuggestions + except.length,
      },
    }),
    placeholderData: keepPreviousData,
  });
  const others = (found.data?.rows ?? []).filter(({ id }) => id !== chosen?.id && !except.includes(id));
  const isKept = chosen !== undefined && text === '';
  return (
    <Select
      label={label}
      placeholder={t('applicationPicker.placeholder')}
      data={[...(isKept ? [chosen] : []), ...others.slice(0, mostSuggestions)].map((one) => ({
        value: one.id,
        label: labelOf(one),
      }))}
      value={chosen?.id ?? null}
      allowDeselect={false}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={t('applicationPicker.none')}
      onChange={(id) => {
        if (!id) return;
        if (!chosen) setTyped('');
        onPick(id);
      }}
    />
  );
}

const labelOf = ({ role, companyName }: Named) => `${role}, ${companyName}`;
