import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type WorkSearchColumn, workSearchColumns } from '#contract/work-search-parts.ts';
import type { OwnFieldsProps } from '../use-report.ts';
import { RuleFields } from './rule-fields.tsx';

/** By whose rules the record is measured, and its columns. */
export function WorkSearchFields({ report }: OwnFieldsProps) {
  const { t } = useTranslation('reports');
  const { setup, change } = report;
  const columns = setup.columns ?? [];
  return (
    <>
      <RuleFields report={report} />
      <Checkbox.Group
        label={t('room.columns')}
        value={columns}
        error={columns.length === 0 ? t('room.columnsNeeded') : undefined}
        onChange={(chosen) => change({ columns: chosen as WorkSearchColumn[] })}
      >
        <Stack gap="sm" mt="xs">
          {workSearchColumns.map((column) => (
            <Checkbox key={column} value={column} label={t(`column.${column}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </>
  );
}
