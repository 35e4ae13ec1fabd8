import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countedNouns, type RecordCounts } from '#contract/backups.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './counts-table.module.css';

interface CountsTableProps {
  /** null while it is read; undefined: there is nothing here that could be compared. */
  here: RecordCounts | null | undefined;
  there: RecordCounts;
}

/** What is here now beside what would come in its place, room by room. */
export function CountsTable({ here, there }: CountsTableProps) {
  const { t } = useTranslation('backups');
  const { number } = useFormatting();
  return (
    <Table className={classes.table} aria-label={t('compare')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('column.noun')}</Table.Th>
          {here !== undefined && <Table.Th className={classes.number}>{t('column.here')}</Table.Th>}
          <Table.Th className={classes.number}>{t('column.there')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {countedNouns.map((noun) => (
          <Table.Tr key={noun}>
            <Table.Th scope="row">{t(`noun.${noun}`)}</Table.Th>
            {here !== undefined && (
              <Table.Td className={classes.number}>{here ? number(here[noun]) : '…'}</Table.Td>
            )}
            <Table.Td className={classes.number}>{number(there[noun])}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
