import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import { type TrashedRecord, trashDays } from '#contract/trash.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { EraseDialog } from './erase-dialog.tsx';
import classes from './trash-page.module.css';
import { TrashTable } from './trash-table.tsx';
import { useRecordTitle } from './use-record-title.ts';

type Question = { kind: 'erase'; record: TrashedRecord } | { kind: 'empty' };

/** What was deleted: back with one click, gone for good with two. */
export function TrashPage() {
  const { t } = useTranslation('trash');
  const api = useApi();
  const client = useClient();
  const query = useQuery(api.trash.list.queryOptions({ input: { limit: limits.page } }));
  const records = query.data ?? [];
  const [question, setQuestion] = useState<Question | null>(null);

  const titleOf = useRecordTitle();
  const titleOfFirst = (refs: readonly { id: string }[]) => {
    const found = records.find((record) => record.id === refs[0]?.id);
    return found ? titleOf(found) : '';
  };
  const restore = useCommand(client.trash.restore, {
    announce: (_, { refs }) => t('restored', { title: titleOfFirst(refs) }),
  });

  return (
    <>
      <RoomHeader
        title={t('title')}
        detail={records.length > 0 ? t('count', { count: records.length }) : undefined}
      >
        {records.length > 0 && (
          <Button variant="default" onClick={() => setQuestion({ kind: 'empty' })}>
            {t('emptyAll')}
          </Button>
        )}
      </RoomHeader>
      <ListStates
        query={query}
        isEmpty={records.length === 0}
        empty={<EmptyState illustration="stones" sentence={t('empty', { days: trashDays })} />}
      >
        <p className={classes.explanation}>{t('explanation', { days: trashDays })}</p>
        <TrashTable
          records={records}
          onRestore={({ noun, id }) => void restore.run({ refs: [{ noun, id }] })}
          onErase={(record) => setQuestion({ kind: 'erase', record })}
        />
      </ListStates>
      {question && (
        <EraseDialog
          record={question.kind === 'erase' ? question.record : null}
          count={records.length}
          onClose={() => setQuestion(null)}
        />
      )}
    </>
  );
}
