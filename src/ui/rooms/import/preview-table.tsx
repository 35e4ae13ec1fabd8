import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#contract/imports.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './import-page.module.css';
import { useProblemWords } from './use-problem-words.ts';
import { useStageName } from './use-stage-name.ts';

interface PreviewTableProps {
  rows: readonly ImportRow[];
  skipsDuplicates: boolean;
}

export function PreviewTable({ rows, skipsDuplicates }: PreviewTableProps) {
  const { t } = useTranslation('import');
  const { day } = useFormatting();
  const stageName = useStageName();
  const problemWords = useProblemWords('applications');
  const isLeftOut = ({ problems, duplicateOf }: ImportRow) =>
    problems.some(({ severity }) => severity === 'error') || (duplicateOf !== null && skipsDuplicates);
  return (
    <div className={classes.scroll}>
      <Table className={classes.table} aria-label={t('preview.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('preview.line')}</Table.Th>
            <Table.Th scope="col">{t('field.company')}</Table.Th>
            <Table.Th scope="col">{t('field.role')}</Table.Th>
            <Table.Th scope="col">{t('field.stage')}</Table.Th>
            <Table.Th scope="col">{t('field.appliedOn')}</Table.Th>
            <Table.Th scope="col">{t('field.location')}</Table.Th>
            <Table.Th scope="col">{t('preview.remarks')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.line} data-left-out={isLeftOut(row) || undefined}>
              <Table.Td className={classes.number}>{row.line}</Table.Td>
              <Table.Td>{row.company}</Table.Td>
              <Table.Td>{row.role}</Table.Td>
              <Table.Td>{stageName(row.meaning)}</Table.Td>
              <Table.Td className={classes.number}>{row.appliedOn && day(row.appliedOn)}</Table.Td>
              <Table.Td>{row.location}</Table.Td>
              <Table.Td>
                <ul className={classes.remarks}>
                  {isLeftOut(row) && <li className={classes.strong}>{t('preview.leftOut')}</li>}
                  {row.duplicateOf && <li>{t(`duplicateOf.${row.duplicateOf}`)}</li>}
                  {row.problems.map((problem) => (
                    <li key={`${problem.field} ${problem.reason} ${problem.text}`}>
                      {problemWords(problem)}
                    </li>
                  ))}
                </ul>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
