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
export function showToast(text: string, ...actions: readonly ToastAction[]): void {
  replaceToast({ autoClose: quietMs, message: <ToastLine text={text} actions={actions} /> });
}

/** A failure stays until it was read, and is read out at once. */
export function showFailureToast(text: string): void {
  replaceToast({
    autoClose: false,
    message: <ToastLine text={text} actions={[]} />,
    'data-kind': 'failure',
    role: 'alert',
  });
}

export function hideToast(): void {
  notifications.hide(id);
}

/** Takes the line away where it is not to be read any more. A failure stays until it was read. */
export function hideQuietToast(): void {
  if (!saysFailure) hideToast();
}

let saysFailure = false;

interface Toast {
  message: ReactNode;
  autoClose: number | false;
  role?: string;
  'data-kind'?: string;
}

function replaceToast(toast: Toast): void {
  // Showing an id that is there already is ignored, and an update would keep the old timer.
  notifications.clean();
  saysFailure = toast['data-kind'] === 'failure';
  notifications.show({ id, withCloseButton: false, role: 'presentation', ...toast });
}

function ToastLine({ text, actions }: { text: string; actions: readonly ToastAction[] }) {
  const { t } = useTranslation('app');
  return (
    <Group component="section" aria-label={t('toast')} gap="xs" wrap="nowrap">
      <span className={classes.text}>{text}</span>
      {actions.map(({ label, run }) => (
        <Button
          key={label}
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            hideToast();
            void run();
          }}
        >
          {label}
        </Button>
      ))}
      <CloseButton size="sm" aria-label={t('close')} onClick={hideToast} />
    </Group>
  );
}
