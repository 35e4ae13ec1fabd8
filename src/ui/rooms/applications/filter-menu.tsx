import { Button, Indicator, MultiSelect, Popover, Stack, Switch } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ApplicationFilter, knownSources, workModes } from '#contract/applications.ts';
import { useApi } from '#ui/lib/api.tsx';
import { useSourceName } from './use-source-name.ts';
import { useStages } from './use-stages.ts';
import { isNarrowed } from './view.ts';

interface FilterMenuProps {
  filter: ApplicationFilter;
  onChange: (changes: ApplicationFilter) => void;
  onClear: () => void;
}

/** Narrows the list by stage, tag, source and work mode, or turns to the archive. */
export function FilterMenu({ filter, onChange, onClear }: FilterMenuProps) {
  const { t } = useTranslation(['applications', 'words', 'app']);
  const api = useApi();
  const { stages, nameOf } = useStages();
  const sourceName = useSourceName();
  const tags = useQuery(api.tags.list.queryOptions({ input: {} }));
  const sources = useQuery(api.applications.listSources.queryOptions({ input: {} }));
  const sourceOptions = sources.data?.map(({ source }) => source) ?? [...knownSources];
  const isOn = isNarrowed({ ...filter, text: undefined }) || filter.archived === true;
  return (
    <Popover position="bottom-end" width={320} trapFocus returnFocus>
      <Indicator disabled={!isOn} color="green" size={8} offset={4}>
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden="true" />}
            aria-label={isOn ? t('filterOn') : t('filter')}
          >
            {t('filter')}
          </Button>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown aria-label={t('filter')}>
        <Stack gap="md">
          <MultiSelect
            label={t('field.stage')}
            data={stages.map((stage) => ({ value: stage.id, label: nameOf(stage) }))}
            value={filter.stageIds ?? []}
            onChange={(stageIds) => onChange({ stageIds })}
            clearable
          />
          <MultiSelect
            label={t('field.tags')}
            data={(tags.data ?? []).map((tag) => ({ value: tag.id, label: tag.name }))}
            value={filter.tagIds ?? []}
            onChange={(tagIds) => onChange({ tagIds })}
            nothingFoundMessage={t('noTags')}
            searchable
            clearable
          />
          <MultiSelect
            label={t('field.source')}
            data={sourceOptions.map((source) => ({ value: source, label: sourceName(source) }))}
            value={filter.sources ?? []}
            onChange={(chosen) => onChange({ sources: chosen })}
            searchable
            clearable
          />
          <MultiSelect
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
          <Button variant="subtle" size="compact-md" disabled={!isOn && !filter.text} onClick={onClear}>
            {t('app:list.clearFilter')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
