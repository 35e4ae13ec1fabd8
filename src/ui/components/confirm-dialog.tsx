import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';

export interface ConfirmDialogProps {
  opened: boolean;
  /** A question: "Erase this application for good?" */
  title: string;
  /** What exactly happens, and that it cannot be undone. */
  children: ReactNode;
  /** The verb itself, never "OK". */
  confirmLabel: string;
  onConfirm: () => unknown;
  onClose: () => void;
  isRunning?: boolean;
  /** In the place of "Cancel" while it runs and can be stopped. */
  stopLabel?: string | undefined;
  /** False while it is not yet known what there is to say. */
  isReady?: boolean;
  /** There is a way back afterwards; the question is only asked because so much changes at once. */
  isUndoable?: boolean;
  /** What gets the keyboard back, where that which asked for it is gone by then. */
  button?: RefObject<HTMLElement | null>;
}

/** For what cannot be undone or replaces everything, and for nothing else. The way back is the button that has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    opened,
    title,
    children,
    confirmLabel,
    onConfirm,
    onClose,
    isRunning = false,
    stopLabel,
    isReady = true,
    isUndoable = false,
    button,
  } = props;
  const { t } = useTranslation('app');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
      {...(button && { returnFocus: false, onExitTransitionEnd: () => button.current?.focus() })}
    >
      {children}
      <Group justify="flex-end" mt="xl" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {stopLabel ?? t('cancel')}
        </Button>
        <Button
          {...(!isUndoable && { color: 'red' })}
          disabled={!isReady}
          loading={isRunning}
          onClick={() => void onConfirm()}
        >
          {confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
}
