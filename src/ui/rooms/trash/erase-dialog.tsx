import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrashedRecord } from '#contract/trash.ts';
import { ConfirmDialog } from '#ui/components/confirm-dialog.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { HoldingBackups } from './holding-backups.tsx';
import { useRecordTitle } from './use-record-title.ts';

interface EraseDialogProps {
  /** What is erased; null: everything in the trash. */
  record: TrashedRecord | null;
  /** How many records there are in the trash. */
  count: number;
  onClose: () => void;
}

/** The question before something is erased for good, with the backups that still hold it. */
export function EraseDialog({ record, count, onClose }: EraseDialogProps) {
  const { t } = useTranslation('trash');
  const api = useApi();
  const client = useClient();
  const [isChosen, setIsChosen] = useState(false);
  const [failedIds, setFailedIds] = useState<readonly string[]>([]);
  const [isStopping, setIsStopping] = useState(false);
  const titleOf = useRecordTitle();
  const title = record ? titleOf(record) : '';
  const refs = record && [{ noun: record.noun, id: record.id }];

  const purge = useCommand(client.trash.purge, {
    undoable: false,
    announce: () => t('erased', { title }),
  });
  const empty = useCommand(client.trash.empty, {
    undoable: false,
    announce: ({ changedCount }) => t('emptied', { count: changedCount }),
  });
  const eraseTrashed = useCommand(client.backups.eraseTrashed, {
    undoable: false,
    onFailure({ data }) {
      setFailedIds(data?.backups ?? []);
      return data?.backups !== undefined;
    },
  });
  const stopErasing = useCommand(client.backups.stopErasing, { undoable: false });
  const holding = useQuery({
    ...api.backups.listHolding.queryOptions({ input: { refs } }),
    gcTime: 0,
    // Each backup that is written anew would have all of them looked into again.
    enabled: !eraseTrashed.isRunning,
  });
  const isRunning = eraseTrashed.isRunning || purge.isRunning || empty.isRunning;

  async function confirm() {
    setFailedIds([]);
    setIsStopping(false);
    // The backups first: whoever is interrupted finds the record still in the trash, and can go on.
    if (isChosen && holding.data?.backups.length) {
      const erased = await eraseTrashed.run({ refs });
      if (!erased) return;
      if (!erased.isComplete) return onClose();
    }
    await (refs ? purge.run({ refs }) : empty.run({}));
    onClose();
  }

  function close() {
    if (eraseTrashed.isRunning) {
      setIsStopping(true);
      void stopErasing.run({});
    } else if (!isRunning) onClose();
  }

  return (
    <ConfirmDialog
      opened
      title={t(record ? 'confirmErase.title' : 'confirmEmpty.title')}
      confirmLabel={t(record ? 'erase' : 'emptyAll')}
      isReady={!holding.isPending}
      isRunning={isRunning}
      stopLabel={eraseTrashed.isRunning ? t('backups.stop') : undefined}
      onConfirm={confirm}
      onClose={close}
    >
      <p>
        {record
          ? t(`confirmErase.${record.noun === 'entry' ? 'entry' : 'text'}`, { title })
          : t('confirmEmpty.text', { count })}
      </p>
      <HoldingBackups
        holding={holding}
        isChosen={isChosen}
        onChoose={setIsChosen}
        isRunning={eraseTrashed.isRunning}
        isStopping={isStopping}
        failedIds={failedIds}
      />
    </ConfirmDialog>
  );
}
