import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#ui/lib/api.tsx';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { nameOfCard } from '../contact-commands.ts';
import { OpenButton } from './open-button.tsx';
import type { FieldsProps } from './use-save-field.ts';

const settleMs = 150;
const mostSuggestions = 8;

/** Who brought the two together: another contact, found by name. */
export function IntroducerField({ contact, saving }: FieldsProps) {
  const { t } = useTranslation('contacts');
  const api = useApi();
  const navigate = useNavigate();
  const search = useSearch({ from: '/contacts' });
  const words = useFieldWords(saving.failures);
  const { id, introducedBy } = contact;
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed, settleMs);
  const text = settled === introducedBy?.name ? '' : settled;
  const found = useQuery({
    ...api.contacts.list.queryOptions({
      input: {
        filter: { text },
        sort: { by: 'name', direction: 'ascending' },
        limit: mostSuggestions + 1,
      },
    }),
    placeholderData: keepPreviousData,
  });
  const others = (found.data?.rows ?? []).filter((card) => card.id !== id && card.id !== introducedBy?.id);
  const options = others
    .slice(0, mostSuggestions)
    .map((card) => ({ value: card.id, label: nameOfCard(card) }));
  const current = introducedBy ? [{ value: introducedBy.id, label: introducedBy.name }] : [];
  return (
    <div>
      <Select
        label={t('field.introducedBy')}
        data={[...current, ...options]}
        value={introducedBy?.id ?? null}
        searchable
        clearable
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options: all }) => all}
        nothingFoundMessage={t('nobodyFound')}
        error={words('introducedById')}
        onChange={(next) => void saving.choose('introducedById', next, introducedBy?.id ?? null)}
      />
      {introducedBy && (
        <OpenButton
          onOpen={() => void navigate({ to: '/contacts', search: { ...search, open: introducedBy.id } })}
        >
          {t('toContact', { name: introducedBy.name })}
        </OpenButton>
      )}
    </div>
  );
}
