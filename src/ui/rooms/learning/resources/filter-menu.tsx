import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type ResourceKind,
  type ResourceState,
  resourceKinds,
  resourceStates,
} from '#contract/learning-parts.ts';
import { FilterPopover } from '#ui/components/filter-popover.tsx';
import type { ResourceFilter } from './view.ts';

interface FilterMenuProps {
  view: ResourceFilter;
  onChange: (changes: Partial<ResourceFilter>) => void;
  onClear: () => void;
}

/** Narrows the list by kind and state. */
export function FilterMenu({ view, onChange, onClear }: FilterMenuProps) {
  const { t } = useTranslation(['resources', 'words']);
  const isOn = view.kinds.length > 0 || view.states.length > 0;
  return (
    <FilterPopover isOn={isOn} canClear={isOn || view.text !== ''} onClear={onClear}>
      <MultiSelect
        label={t('resources:list.kinds')}
        data={resourceKinds.map((kind) => ({ value: kind, label: t(`words:resourceKind.${kind}`) }))}
        value={view.kinds}
        onChange={(kinds) => onChange({ kinds: kinds as ResourceKind[] })}
        clearable
      />
      <MultiSelect
        label={t('resources:list.states')}
        data={resourceStates.map((state) => ({ value: state, label: t(`words:resourceState.${state}`) }))}
        value={view.states}
        onChange={(states) => onChange({ states: states as ResourceState[] })}
        clearable
      />
    </FilterPopover>
  );
}
