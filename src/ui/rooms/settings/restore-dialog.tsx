import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Backup } from '#contract/backups.ts';
import { ConfirmDialog } from '#ui/components/confirm-dialog.tsx';
import { CountsTable } from '#ui/components/restore/counts-table.tsx';
import { announce } from '#ui/lib/announce.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { showToast } from '#ui/lib/toast.tsx';

/** What a backup holds against what is here, before anything is replaced. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const { t } = useTranslation('backups');
  const { dateTime } = useFormatting();
  const api = useApi();
  const client = useClient();
  const { data } = useQuery({ ...api.backups.preview.queryOptions({ input: { id: backup.id } }), gcTime: 0 });
  const takeBack = useCommand(client.backups.restore, { undoable: false, announce: () => t('takenBack') });
  const restore = useCommand(client.backups.restore, { undoable: false });

  async function run() {
    const done = await restore.run({ id: backup.id });
    onClose();
    if (!done) return;
    const text = t('restored', { when: dateTime(backup.madeAt) });
    announce(text);
    showToast(text, { label: t('takeBack'), run: () => takeBack.run({ id: done.undoId }) });
  }
  return (
    <ConfirmDialog
      opened
      title={t('question', { when: dateTime(backup.madeAt) })}
      confirmLabel={t('restore')}
      isRunning={restore.isRunning}
      isUndoable
      onConfirm={run}
      onClose={onClose}
    >
      <p>{t('consequence')}</p>
      <CountsTable here={data?.here ?? null} there={backup.counts} />
    </ConfirmDialog>
  );
}
