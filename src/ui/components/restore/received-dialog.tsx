import { useTranslation } from 'react-i18next';
import type { Received } from '#contract/transfers.ts';
import { ConfirmDialog } from '#ui/components/confirm-dialog.tsx';
import { announce } from '#ui/lib/announce.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { showToast } from '#ui/lib/toast.tsx';
import { CountsTable } from './counts-table.tsx';

interface ReceivedDialogProps {
  received: Received;
  onClose: () => void;
  onRestored?: () => void;
}

/** What a file with everything in it holds against what is here, before anything is replaced. */
export function ReceivedDialog({ received, onClose, onRestored }: ReceivedDialogProps) {
  const { t } = useTranslation(['transfers', 'backups']);
  const { dateTime } = useFormatting();
  const client = useClient();
  const { name, kind, madeAt, appVersion, hasJournal, counts, here, receivedId } = received;
  const takeBack = useCommand(client.backups.restore, {
    undoable: false,
    announce: () => t('backups:takenBack'),
  });
  const restore = useCommand(client.transfers.restore, { undoable: false });

  async function run() {
    const done = await restore.run({ receivedId });
    onClose();
    if (!done) return;
    const text = t('transfers:received.restored', { name });
    announce(text);
    const { undoId } = done;
    showToast(
      text,
      ...(undoId === null ? [] : [{ label: t('backups:takeBack'), run: () => takeBack.run({ id: undoId }) }]),
    );
    onRestored?.();
  }
  return (
    <ConfirmDialog
      opened
      title={t('transfers:received.title', { name })}
      confirmLabel={t('backups:restore')}
      isRunning={restore.isRunning}
      isUndoable
      onConfirm={run}
      onClose={onClose}
    >
      <p>
        {t(`transfers:received.kind.${kind}`, { version: appVersion ?? '' })}{' '}
        {madeAt !== null && t('transfers:received.madeAt', { when: dateTime(madeAt) })}
      </p>
      {here !== null && <p>{t('transfers:received.consequence')}</p>}
      {here !== null && !hasJournal && <p>{t('transfers:received.withoutJournal')}</p>}
      <CountsTable here={here ?? undefined} there={counts} />
    </ConfirmDialog>
  );
}
