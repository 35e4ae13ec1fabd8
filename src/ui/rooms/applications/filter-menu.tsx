import { MultiSelect, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ApplicationFilter, knownSources, workModes } from '#contract/applications.ts';
import { FilterPopover, insidePopover } from '#ui/components/filter-popover.tsx';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { useApi } from '#ui/lib/api.tsx';
import { useSourceName } from './use-source-name.ts';
import { isNarrowed } from './view.ts';

interface FilterMenuProps {
  filter: ApplicationFilter;
  onChange: (changes: ApplicationFilter) => void;
  onClear: () => void;
}

/** Narrows the list by stage, tag, source and work mode, or turns to the archive. */
export function FilterMenu({ filter, onChange, onClear }: FilterMenuProps) {
  const { t } = useTranslation(['applications', 'words', 'fields']);
  const api = useApi();
  const { stages, nameOf } = useStages();
  const sourceName = useSourceName();
  const tags = useQuery(api.tags.list.queryOptions({ input: {} }));
  const sources = useQuery(api.applications.listSources.queryOptions({ input: {} }));
  const sourceOptions = sources.data?.map(({ source }) => source) ?? [...knownSources];
  const isOn = isNarrowed({ ...filter, text: undefined }) || filter.archived === true;
  return (
    <FilterPopover isOn={isOn} canClear={isOn || Boolean(filter.text)} onClear={onClear}>
      <MultiSelect
        comboboxProps={insidePopover}
        label={t('field.stage')}
        data={stages.map((stage) => ({ value: stage.id, label: nameOf(stage) }))}
        value={filter.stageIds ?? []}
        onChange={(stageIds) => onChange({ stageIds })}
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
      <MultiSelect
        comboboxProps={insidePopover}
        label={t('field.source')}
        data={sourceOptions.map((source) => ({ value: source, label: sourceName(source) }))}
        value={filter.sources ?? []}
        onChange={(chosen) => onChange({ sources: chosen })}
        searchable
        clearable
      />
      <MultiSelect
        comboboxProps={insidePopover}
        label={t('field.workMode')}
        data={workModes.map((mode) => ({ value: mode, label: t(`words:workMode.${mode}`) }))}
        value={filter.workModes ?? []}
        onChange={(chosen) => onChange({ workModes: chosen as ApplicationFilter['workModes'] })}
        clearable
      />
      <Switch
        label={t('showArchive')}
        checked={filter.archived === true}
        onChange={(event) => onChange({ archived: event.currentTarget.checked })}
      />
    </FilterPopover>
  );
}
