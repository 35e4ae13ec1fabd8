import { Checkbox, MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { assumptionStates } from '#contract/idea-parts.ts';
import { FilterPopover } from '#ui/components/filter-popover.tsx';
import { type AssumptionFilter, isNarrowed } from './assumption-filter.ts';

interface FilterMenuProps {
  filter: AssumptionFilter;
  onChange: (changes: Partial<AssumptionFilter>) => void;
  onClear: () => void;
}

/** Narrows the assumptions by state, and to those that nothing is known of yet. */
export function FilterMenu({ filter, onChange, onClear }: FilterMenuProps) {
  const { t } = useTranslation(['ideas', 'canvases']);
  const { states, withoutEvidence } = filter;
  return (
    <FilterPopover
      isOn={states.length > 0 || withoutEvidence}
      canClear={isNarrowed(filter)}
      onClear={onClear}
    >
      <MultiSelect
        label={t('ideas:field.state')}
        data={assumptionStates.map((state) => ({ value: state, label: t(`canvases:assumption.${state}`) }))}
        value={[...states]}
        onChange={(values) =>
          onChange({ states: assumptionStates.filter((state) => values.includes(state)) })
        }
        comboboxProps={{ withinPortal: false }}
        clearable
      />
      <Checkbox
        label={t('ideas:assumption.withoutEvidence')}
        checked={withoutEvidence}
        onChange={(event) => onChange({ withoutEvidence: event.currentTarget.checked })}
      />
    </FilterPopover>
  );
}
