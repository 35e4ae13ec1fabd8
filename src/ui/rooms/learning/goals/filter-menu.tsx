import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GoalFilter } from '#contract/goals.ts';
import { goalStates } from '#contract/learning-parts.ts';
import { limits } from '#contract/limits.ts';
import { FilterPopover } from '#ui/components/filter-popover.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { isNarrowed } from './view.ts';

interface FilterMenuProps {
  filter: GoalFilter;
  onChange: (changes: GoalFilter) => void;
  onClear: () => void;
}

/** Narrows the goals by state and skill. */
export function FilterMenu({ filter, onChange, onClear }: FilterMenuProps) {
  const { t } = useTranslation(['learning', 'words']);
  const api = useApi();
  const skills = useQuery(api.skills.list.queryOptions({ input: { limit: limits.page } }));
  const isOn = isNarrowed({ ...filter, text: undefined });
  return (
    <FilterPopover isOn={isOn} canClear={isOn || Boolean(filter.text)} onClear={onClear}>
      <MultiSelect
        label={t('learning:field.state')}
        data={goalStates.map((state) => ({ value: state, label: t(`words:goalState.${state}`) }))}
        value={filter.states ?? []}
        onChange={(states) => onChange({ states: states as GoalFilter['states'] })}
        comboboxProps={{ withinPortal: false }}
        clearable
      />
      <Select
        label={t('learning:skill')}
        data={(skills.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.skillId ?? null}
        onChange={(skillId) => onChange({ skillId: skillId ?? undefined })}
        nothingFoundMessage={t('learning:noSkill')}
        comboboxProps={{ withinPortal: false }}
        searchable
        clearable
      />
    </FilterPopover>
  );
}
