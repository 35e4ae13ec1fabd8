import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type TrashedRecord, trashDays } from '#contract/trash.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './trash-table.module.css';
import { useRecordTitle } from './use-record-title.ts';

const dayMs = 86_400_000;

interface TrashTableProps {
  records: readonly TrashedRecord[];
  onRestore: (record: TrashedRecord) => void;
  onErase: (record: TrashedRecord) => void;
}

export function TrashTable({ records, onRestore, onErase }: TrashTableProps) {
  const { t } = useTranslation(['trash', 'words']);
  const { dateTime } = useFormatting();
  const titleOf = useRecordTitle();
  return (
    <ul className={classes.root}>
      {records.map((record) => (
        <li key={record.id} className={classes.row}>
          <span className={classes.record}>
            <span className={classes.title}>{titleOf(record)}</span>
            <span className={classes.detail}>
              {t(`words:noun.${record.noun}`)}
              {record.detail && ` · ${record.detail}`}
            </span>
          </span>
          <span className={classes.times}>
            <span>
              {t('trash:deletedAt')}: {dateTime(record.deletedAt)}
            </span>
            <span className={classes.detail}>
              {t('trash:erasedOn')}: {dateTime(record.deletedAt + trashDays * dayMs)}
            </span>
          </span>
          <span className={classes.actions}>
            <Button size="compact-md" variant="light" onClick={() => onRestore(record)}>
              {t('trash:restore')}
            </Button>
            <Button size="compact-md" variant="subtle" color="red" onClick={() => onErase(record)}>
              {t('trash:erase')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
