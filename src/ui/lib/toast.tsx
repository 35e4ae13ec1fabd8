import { Button, CloseButton, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './toast.module.css';

const id = 'toast';
const quietMs = 7_000;

export interface ToastAction {
  label: string;
  run: () => unknown;
}

/** One quiet line at the lower edge. There is one at a time: the newest thing that happened. */
export function showToast(text: string, action?: ToastAction): void {
  replaceToast({ autoClose: quietMs, message: <ToastLine text={text} action={action} /> });
}

/** A failure stays until it was read, and is read out at once. */
export function showFailureToast(text: string): void {
  replaceToast({
    autoClose: false,
    message: <ToastLine text={text} action={undefined} />,
    'data-kind': 'failure',
    role: 'alert',
  });
}

export function hideToast(): void {
  notifications.hide(id);
}

interface Toast {
  message: ReactNode;
  autoClose: number | false;
  role?: string;
  'data-kind'?: string;
}

function replaceToast(toast: Toast): void {
  // Showing an id that is there already is ignored, and an update would keep the old timer.
  notifications.clean();
  notifications.show({ id, withCloseButton: false, role: 'presentation', ...toast });
}

function ToastLine({ text, action }: { text: string; action: ToastAction | undefined }) {
  const { t } = useTranslation('app');
  return (
    <Group component="section" aria-label={t('toast')} gap="xs" wrap="nowrap">
      <span className={classes.text}>{text}</span>
      {action && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            hideToast();
            void action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <CloseButton size="sm" aria-label={t('close')} onClick={hideToast} />
    </Group>
  );
}
