import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#contract/imports.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './import-page.module.css';
import { PreviewFrame, Remarks } from './preview-frame.tsx';
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
    <PreviewFrame
      heads={[
        t('preview.line'),
        t('field.company'),
        t('field.role'),
        t('field.stage'),
        t('field.appliedOn'),
        t('field.location'),
        t('preview.remarks'),
      ]}
    >
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
              <Remarks isLeftOut={isLeftOut(row)} problems={row.problems} problemWords={problemWords}>
                {row.duplicateOf && <li>{t(`duplicateOf.${row.duplicateOf}`)}</li>}
              </Remarks>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </PreviewFrame>
  );
}
