import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ideaStates } from '#contract/idea-parts.ts';
import type { IdeaFilter } from '#contract/ideas.ts';
import { FilterPopover } from '#ui/components/filter-popover.tsx';
import { isNarrowed } from './view.ts';

interface FilterMenuProps {
  filter: IdeaFilter;
  onChange: (changes: IdeaFilter) => void;
  onClear: () => void;
}

/** Narrows the ideas by state. */
export function FilterMenu({ filter, onChange, onClear }: FilterMenuProps) {
  const { t } = useTranslation('ideas');
  const isOn = isNarrowed({ ...filter, text: undefined });
  return (
    <FilterPopover isOn={isOn} canClear={isOn || Boolean(filter.text)} onClear={onClear}>
      <MultiSelect
        label={t('field.state')}
        data={ideaStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        value={filter.states ?? []}
        onChange={(states) => onChange({ states: states as IdeaFilter['states'] })}
        comboboxProps={{ withinPortal: false }}
        clearable
      />
    </FilterPopover>
  );
}
