import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#ui/lib/api.tsx';

const settleMs = 150;
const mostSuggestions = 8;

interface ApplicationPickerProps {
  /** Ids that are not offered. */
  except: readonly string[];
  onPick: (id: string) => void;
}

/** Finds an application by its words. */
export function ApplicationPicker({ except, onPick }: ApplicationPickerProps) {
  const { t } = useTranslation('contacts');
  const api = useApi();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, settleMs);
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
  const options = (found.data?.rows ?? []).filter(({ id }) => !except.includes(id));
  return (
    <Select
      label={t('linkApplication')}
      placeholder={t('linkApplicationHelp')}
      data={options
        .slice(0, mostSuggestions)
        .map(({ id, role, companyName }) => ({ value: id, label: `${role}, ${companyName}` }))}
      value={null}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={t('noApplicationFound')}
      onChange={(id) => {
        if (!id) return;
        setTyped('');
        onPick(id);
      }}
    />
  );
}
