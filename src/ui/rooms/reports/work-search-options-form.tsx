import { Checkbox, SegmentedControl, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paperSizes, type WorkSearchOptions, workSearchColumns } from '#contract/reports.ts';
import { type Language, languages } from '#contract/settings.ts';
import { DateField } from '#ui/components/date-field.tsx';
import { type Range, type ReportsView, ranges } from './reports-view.ts';

interface WorkSearchOptionsFormProps {
  view: ReportsView;
  options: WorkSearchOptions;
  onChange: (changes: Partial<ReportsView>) => void;
}

/** Languages are called by their own names, so that nobody has to know the other one. */
const languageNames: Record<Language, string> = { id: 'Bahasa Indonesia', en: 'English' };

export function WorkSearchOptionsForm({ view, options, onChange }: WorkSearchOptionsFormProps) {
  const { t } = useTranslation('reports');
  const setDay = (changes: { from?: string; to?: string }) =>
    onChange({ range: 'own', from: options.from, to: options.to, ...changes });
  return (
    <Stack gap="md" component="section" aria-label={t('room.options')}>
      <Select
        label={t('room.range.label')}
        data={ranges.map((range) => ({ value: range, label: t(`room.range.${range}`) }))}
        value={view.range}
        allowDeselect={false}
        onChange={(range) => range && onChange({ range: range as Range, from: options.from, to: options.to })}
      />
      <DateField
        label={t('room.from')}
        value={options.from}
        onChange={(day) => day && setDay({ from: day })}
      />
      <DateField
        label={t('room.to')}
        value={options.to}
        onChange={(day) => day && setDay({ to: day })}
        error={options.from > options.to ? t('room.order') : undefined}
      />
      <Select
        label={t('room.language')}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={options.language}
        allowDeselect={false}
        onChange={(language) => language && onChange({ language: language as Language })}
      />
      <div>
        <SegmentedControl
          aria-label={t('room.paper')}
          data={[...paperSizes]}
          value={view.paper}
          onChange={(paper) => onChange({ paper: paper === 'Letter' ? 'Letter' : 'A4' })}
        />
      </div>
      <Checkbox.Group
        label={t('room.columns')}
        value={view.columns}
        error={view.columns.length === 0 ? t('room.columnsNeeded') : undefined}
        onChange={(columns) => onChange({ columns: columns as ReportsView['columns'] })}
      >
        <Stack gap="sm" mt="xs">
          {workSearchColumns.map((column) => (
            <Checkbox key={column} value={column} label={t(`column.${column}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextInput
        label={t('room.nameOnReport')}
        value={options.name ?? ''}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Switch
        label={t('room.signatureLine')}
        checked={view.includeSignature}
        onChange={(event) => onChange({ includeSignature: event.currentTarget.checked })}
      />
      <Switch
        label={t('room.forExcel')}
        checked={view.bom}
        onChange={(event) => onChange({ bom: event.currentTarget.checked })}
      />
    </Stack>
  );
}
