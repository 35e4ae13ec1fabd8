import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#ui/lib/api.tsx';

const settleMs = 200;

/** The idea that the report is about; the address keeps it. */
export function IdeaField() {
  const { t } = useTranslation('reports');
  const api = useApi();
  const navigate = useNavigate({ from: '/reports/$report' });
  const { about } = useSearch({ from: '/reports/$report' });
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text, settleMs);
  const chosen = useQuery(api.ideas.get.queryOptions({ input: about ? { id: about } : skipToken }));
  const found = useQuery({
    ...api.ideas.list.queryOptions({
      // What stands in the field after choosing is no search.
      input: { filter: settled && settled !== chosen.data?.title ? { text: settled } : {}, limit: 50 },
    }),
    placeholderData: keepPreviousData,
  });
  const ideas = [
    ...(found.data?.rows ?? []),
    ...(chosen.data && !found.data?.rows.some(({ id }) => id === about) ? [chosen.data] : []),
  ];
  return (
    <Select
      searchable
      label={t('about.idea')}
      placeholder={t('about.ideaHelp')}
      nothingFoundMessage={t('about.nothing')}
      data={ideas.map(({ id, title }) => ({ value: id, label: title }))}
      // The core has chosen already.
      filter={({ options }) => options}
      value={chosen.data ? (about ?? null) : null}
      allowDeselect={false}
      onSearchChange={setText}
      onChange={(id) => id && void navigate({ search: { about: id }, replace: true })}
    />
  );
}
