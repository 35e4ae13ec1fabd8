import { Button, Checkbox, Group, Modal, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countedNouns, type RecordCounts } from '#contract/backups.ts';
import { journalNouns } from '#contract/journal-parts.ts';
import type { ExportKind, JournalCounts } from '#contract/transfers.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './export-dialog.module.css';

interface ExportDialogProps {
  kind: ExportKind;
  counts: RecordCounts;
  journal: JournalCounts;
  onWrite: (withJournal: boolean) => void;
  onClose: () => void;
}

/** The Journal stands below them, part by part. */
const nounsOfOthers = countedNouns.filter((noun) => !(journalNouns as readonly string[]).includes(noun));
const journalParts = ['entryCount', 'fileCount', 'templateCount', 'comfortCount', 'personCount'] as const;

/** Says what leaves before anything is written. The Journal goes into tables that anybody can read only when it is asked for here, each time anew. */
export function ExportDialog({ kind, counts, journal, onWrite, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['transfers', 'backups', 'app']);
  const [asked, setAsked] = useState(false);
  const withJournal = kind === 'bundle' || asked;
  const rows = [
    ...nounsOfOthers.map((noun) => ({ name: t(`backups:noun.${noun}`), count: counts[noun], isPart: false })),
    ...(withJournal
      ? journalParts.map((part) => ({
          name: t(`transfers:leaving.journalPart.${part}`),
          count: journal[part],
          isPart: true,
        }))
      : []),
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`transfers:leaving.title.${kind}`)}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <p className={classes.explanation}>{t(`transfers:leaving.explanation.${kind}`)}</p>
      {kind === 'open' && (
        <Checkbox
          checked={asked}
          onChange={(event) => setAsked(event.currentTarget.checked)}
          label={t('transfers:leaving.withJournal')}
        />
      )}
      <LeavingTable rows={rows} />
      <p className={classes.explanation}>{t('transfers:leaving.trash')}</p>
      <Group justify="flex-end" mt="xl" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('app:cancel')}
        </Button>
        <Button onClick={() => onWrite(withJournal)}>{t('transfers:leaving.confirm')}</Button>
      </Group>
    </Modal>
  );
}

interface LeavingTableProps {
  rows: { name: string; count: number; isPart: boolean }[];
}

function LeavingTable({ rows }: LeavingTableProps) {
  const { t } = useTranslation('transfers');
  const { number } = useFormatting();
  const line = ({ name, count }: LeavingTableProps['rows'][number]) => (
    <Table.Tr key={name}>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td className={classes.number}>{number(count)}</Table.Td>
    </Table.Tr>
  );
  const parts = rows.filter(({ isPart }) => isPart);
  return (
    <Table className={classes.table} aria-label={t('leaving.list')}>
      <Table.Tbody>{rows.filter(({ isPart }) => !isPart).map(line)}</Table.Tbody>
      {parts.length > 0 && (
        <Table.Tbody>
          <Table.Tr>
            <Table.Th scope="rowgroup" colSpan={2} className={classes.group}>
              {t('leaving.journal')}
            </Table.Th>
          </Table.Tr>
          {parts.map(line)}
        </Table.Tbody>
      )}
    </Table>
  );
}
