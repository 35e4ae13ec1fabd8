import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '#contract/import-parts.ts';
import classes from './import-page.module.css';

interface PreviewFrameProps {
  /** What stands above each column; no two are alike. */
  heads: readonly string[];
  /** Beside how all of them look. */
  look?: string | undefined;
  /** The bodies of the table. */
  children: ReactNode;
}

/** The table of what a file would bring, whatever it brings. */
export function PreviewFrame({ heads, look = '', children }: PreviewFrameProps) {
  const { t } = useTranslation('import');
  return (
    <div className={classes.scroll}>
      <Table className={`${classes.table} ${look}`} aria-label={t('preview.title')}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        {children}
      </Table>
    </div>
  );
}

interface RemarksProps {
  /** It does not come in, and that is not said elsewhere. */
  isLeftOut?: boolean;
  problems: readonly ImportProblem[];
  problemWords: (problem: ImportProblem) => string;
  /** Further remarks, before the problems. */
  children?: ReactNode;
}

/** What is to be said of one row. */
export function Remarks({ isLeftOut = false, problems, problemWords, children }: RemarksProps) {
  const { t } = useTranslation('import');
  return (
    <ul className={classes.remarks}>
      {isLeftOut && <li className={classes.strong}>{t('preview.leftOut')}</li>}
      {children}
      {problems.map((problem) => (
        <li key={`${problem.field} ${problem.reason} ${problem.text}`}>{problemWords(problem)}</li>
      ))}
    </ul>
  );
}
