import { MultiSelect, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contactStates } from '#contract/contact-parts.ts';
import type { ContactFilter } from '#contract/contacts.ts';
import { FilterPopover, insidePopover } from '#ui/components/filter-popover.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { isNarrowed } from './view.ts';

interface FilterMenuProps {
  filter: ContactFilter;
  onChange: (changes: ContactFilter) => void;
  onClear: () => void;
}

/** Narrows the list by state and tag, or turns to the archive. */
export function FilterMenu({ filter, onChange, onClear }: FilterMenuProps) {
  const { t } = useTranslation(['contacts', 'words', 'fields']);
  const api = useApi();
  const tags = useQuery(api.tags.list.queryOptions({ input: {} }));
  const isOn = isNarrowed({ ...filter, text: undefined }) || filter.archived === true;
  return (
    <FilterPopover isOn={isOn} canClear={isOn || Boolean(filter.text)} onClear={onClear}>
      <MultiSelect
        comboboxProps={insidePopover}
        label={t('contacts:field.state')}
        data={contactStates.map((state) => ({ value: state, label: t(`words:contactState.${state}`) }))}
        value={filter.states ?? []}
        onChange={(states) => onChange({ states: states as ContactFilter['states'] })}
        clearable
      />
      <MultiSelect
        comboboxProps={insidePopover}
        label={t('fields:tags.label')}
        data={(tags.data ?? []).map((tag) => ({ value: tag.id, label: tag.name }))}
        value={filter.tagIds ?? []}
        onChange={(tagIds) => onChange({ tagIds })}
        nothingFoundMessage={t('fields:tags.none')}
        searchable
        clearable
      />
      <Switch
        label={t('contacts:showArchive')}
        checked={filter.archived === true}
        onChange={(event) => onChange({ archived: event.currentTarget.checked })}
      />
    </FilterPopover>
  );
}
