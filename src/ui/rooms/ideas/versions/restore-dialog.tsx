import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { CanvasVersion } from '#contract/canvases.ts';
import { limits } from '#contract/limits.ts';
import { ConfirmDialog } from '#ui/components/confirm-dialog.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

interface RestoreDialogProps {
  version: CanvasVersion;
  opened: boolean;
  onClose: () => void;
  /** What gets the keyboard back: the item of the menu that asked for it is gone. */
  button: RefObject<HTMLElement | null>;
}

/** Asks before the whole canvas changes at once, and says that nothing is lost by it. */
export function RestoreDialog({ version, opened, onClose, button }: RestoreDialogProps) {
  const { t } = useTranslation('ideas');
  const client = useClient();
  const { name } = version;
  const restore = useCommand(client.canvases.restoreVersion, {
    announce: () => t('version.restored', { name }),
  });

  async function run() {
    const shorten = (words: string) => words.slice(0, limits.line);
    const isDone = await restore.run({
      id: version.id,
      newId: newId(),
      keptId: newId(),
      name: shorten(t('version.restoredName', { name })),
      keptName: shorten(t('version.keptName', { name })),
    });
    if (isDone) onClose();
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={t('version.restoreTitle', { name })}
      confirmLabel={t('version.restore')}
      isRunning={restore.isRunning}
      isUndoable
      onConfirm={run}
      onClose={onClose}
      button={button}
    >
      {t('version.restoreText')}
    </ConfirmDialog>
  );
}
