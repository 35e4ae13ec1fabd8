import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntryImportRow } from '#contract/import-entries.ts';
import type { Mood } from '#contract/journal-parts.ts';
import { useMoodWords } from '#ui/components/moods/use-mood-words.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './import-page.module.css';
import { PreviewFrame, Remarks } from './preview-frame.tsx';
import { useProblemWords } from './use-problem-words.ts';

interface EntryPreviewTableProps {
  rows: readonly EntryImportRow[];
  /** Entries are counted, where a table has lines. */
  isJournal: boolean;
}

export function EntryPreviewTable({ rows, isJournal }: EntryPreviewTableProps) {
  const { t } = useTranslation('import');
  const { day, minute, number } = useFormatting();
  const moodName = useMoodWords();
  const problemWords = useProblemWords('entries');
  const isLeftOut = ({ problems, duplicateOf }: EntryImportRow) =>
    duplicateOf !== null || problems.some(({ severity }) => severity === 'error');
  return (
    <PreviewFrame
      look={classes.entries}
      heads={[
        t(isJournal ? 'entries.place' : 'preview.line'),
        t('entryField.writtenOn'),
        t('entryField.mood'),
        t('entries.marks'),
        t('entryField.text'),
        t('preview.remarks'),
      ]}
    >
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.line} data-left-out={isLeftOut(row) || undefined}>
            <Table.Td className={classes.number}>{row.line}</Table.Td>
            <Table.Th scope="row" className={classes.number}>
              {row.writtenOn && `${day(row.writtenOn)}, ${minute(row.minute)}`}
            </Table.Th>
            <Table.Td>{row.mood !== null && moodName(row.mood as Mood)}</Table.Td>
            <Table.Td>{row.markNames.join(', ')}</Table.Td>
            <Table.Td className={classes.text}>{row.isWhole ? row.excerpt : `${row.excerpt}…`}</Table.Td>
            <Table.Td>
              <Remarks isLeftOut={isLeftOut(row)} problems={row.problems} problemWords={problemWords}>
                {row.duplicateOf && <li>{t(`entries.duplicateOf.${row.duplicateOf}`)}</li>}
                {row.fileCount > 0 && (
                  <li>{t('entries.files', { count: row.fileCount, shown: number(row.fileCount) })}</li>
                )}
              </Remarks>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </PreviewFrame>
  );
}
