import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntryFilter } from '#contract/entries.ts';
import { type Mood, markKinds, moods } from '#contract/journal-parts.ts';
import { DayRange } from '#ui/components/day-range.tsx';
import { FilterPopover, insidePopover } from '#ui/components/filter-popover.tsx';
import { useMoodWords } from '#ui/components/moods/use-mood-words.ts';
import { useMarks } from '../marks/use-marks.ts';
import { isNarrowed } from './filter.ts';

interface FilterMenuProps {
  filter: EntryFilter;
  onChange: (changes: EntryFilter) => void;
  onClear: () => void;
}

/** Narrows the entries by mood, marks and period. */
export function FilterMenu({ filter, onChange, onClear }: FilterMenuProps) {
  const { t } = useTranslation('journal');
  const wordOf = useMoodWords();
  const { marks, nameOf } = useMarks();
  const isOn = isNarrowed({ ...filter, text: undefined });
  return (
    <FilterPopover isOn={isOn} canClear={isNarrowed(filter)} onClear={onClear}>
      <MultiSelect
        label={t('filter.moods')}
        data={moods.map((mood) => ({ value: String(mood), label: wordOf(mood) }))}
        value={(filter.moods ?? []).map(String)}
        onChange={(chosen) => onChange({ moods: chosen.map((mood) => Number(mood) as Mood) })}
        comboboxProps={insidePopover}
        clearable
      />
      <MultiSelect
        label={t('filter.marks')}
        data={markKinds.map((kind) => ({
          group: t(`marks.${kind}`),
          items: marks
            .filter((mark) => mark.kind === kind)
            .map((mark) => ({ value: mark.id, label: nameOf(mark) })),
        }))}
        value={filter.markIds ?? []}
        onChange={(markIds) => onChange({ markIds })}
        nothingFoundMessage={t('filter.noMark')}
        comboboxProps={insidePopover}
        searchable
        clearable
      />
      <DayRange
        words={{ from: t('filter.from'), to: t('filter.to') }}
        isPast
        from={filter.from ?? null}
        to={filter.to ?? null}
        onFrom={(day) => onChange({ from: day ?? undefined })}
        onTo={(day) => onChange({ to: day ?? undefined })}
      />
    </FilterPopover>
  );
}
