import { Button, Code, Table } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Salvaged, SalvageReport } from '#contract/rescue.ts';
import { Illustration } from '#ui/components/illustration.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './rescue-page.module.css';

export interface SalvageReportPageProps {
  salvaged: Salvaged;
  onOpen: () => void;
}

/** What was read out of a damaged file and what was not, before the work goes on. */
export function SalvageReportPage({ salvaged, onOpen }: SalvageReportPageProps) {
  const { t } = useTranslation('rescue');
  const { number } = useFormatting();
  const { report, setAsideIn } = salvaged;
  // Rows without anything would only hide those that tell something.
  const told = report.tables.filter(({ read, lost }) => read > 0 || lost !== 0);
  const title = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone.
  useEffect(() => title.current?.focus(), []);

  return (
    <main className={classes.root}>
      <Illustration name="lamp" />
      <h1 ref={title} tabIndex={-1}>
        {t('report.title')}
      </h1>
      <p>{t(`report.${outcomeOf(report)}`)}</p>
      {report.namelessCount > 0 && (
        <p>{t('report.nameless', { count: report.namelessCount, number: number(report.namelessCount) })}</p>
      )}
      <Table aria-label={t('report.title')} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('report.column.noun')}</Table.Th>
            <Table.Th className={classes.number}>{t('report.column.read')}</Table.Th>
            <Table.Th className={classes.number}>{t('report.column.lost')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {told.map(({ table, read, lost }) => (
            <Table.Tr key={table}>
              <Table.Th scope="row" className={classes.noun}>
                {t(`report.noun.${table}`)}
              </Table.Th>
              <Table.Td className={classes.number}>{number(read)}</Table.Td>
              <Table.Td className={classes.number} data-lost={lost !== null && lost > 0}>
                {lost === null ? t('report.unknown') : number(lost)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={classes.muted}>{t('report.aside')}</p>
      <Code className={classes.path}>{setAsideIn}</Code>
      <div className={classes.onwards}>
        <Button onClick={onOpen}>{t('report.open')}</Button>
      </div>
    </main>
  );
}

function outcomeOf({ tables }: SalvageReport): 'whole' | 'partial' | 'unsure' {
  if (tables.some(({ lost }) => lost !== null && lost > 0)) return 'partial';
  return tables.some(({ lost }) => lost === null) ? 'unsure' : 'whole';
}
