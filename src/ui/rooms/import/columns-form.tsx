import { Select, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  contactImportFields,
  entryImportFields,
  type ImportTarget,
  importFields,
  resourceImportFields,
  skillImportFields,
} from '#contract/import-parts.ts';
import classes from './import-page.module.css';
import { columnsOf, type Field, fieldOf, withField } from './mapping.ts';
import type { Plan } from './plan.ts';
import { useFieldName } from './use-field-name.ts';

interface ColumnsFormProps {
  plan: Plan;
  onChange: (plan: Plan) => void;
}

const exampleCount = 3;
const fieldsOf: Readonly<Record<ImportTarget, readonly Field[]>> = {
  applications: importFields,
  contacts: contactImportFields,
  resources: resourceImportFields,
  skills: skillImportFields,
  entries: entryImportFields,
};

/** Which column of the file is what: its name, a few of its values, and the field that it fills. */
export function ColumnsForm({ plan, onChange }: ColumnsFormProps) {
  const { t } = useTranslation('import');
  const fieldName = useFieldName(plan.target);
  const { headers, examples } = plan.part;
  const options = fieldsOf[plan.target].map((value) => ({ value, label: fieldName(value) }));
  const nameOf = (column: number) => headers[column] || t('columns.unnamed', { place: column + 1 });
  const examplesOf = (column: number) =>
    examples
      .map((cells) => cells[column]?.trim() ?? '')
      .filter((example) => example !== '')
      .slice(0, exampleCount);
  return (
    <div className={classes.scroll}>
      <Table className={classes.table} aria-label={t('columns.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('columns.column')}</Table.Th>
            <Table.Th scope="col">{t('columns.examples')}</Table.Th>
            <Table.Th scope="col">{t('columns.field')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {headers.map((header, column) => (
            // The place is what a column is known by: names may repeat.
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their place.
            <Table.Tr key={`${column} ${header}`}>
              <Table.Th scope="row">{nameOf(column)}</Table.Th>
              <Table.Td className={classes.examples}>{examplesOf(column).join(' · ')}</Table.Td>
              <Table.Td>
                <Select
                  className={classes.field}
                  aria-label={t('columns.fieldOf', { column: nameOf(column) })}
                  placeholder={t('columns.leaveOut')}
                  data={options}
                  value={fieldOf(columnsOf(plan), column)}
                  onChange={(value) => onChange(withField(plan, column, value as Field | null))}
                  clearable
                  searchable
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
