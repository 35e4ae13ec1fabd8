import { Button, type ButtonProps, Popover } from '@mantine/core';
import { IconClockPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '#ui/lib/shortcut.ts';
import type { About } from './about-picker.tsx';
import { LogForm } from './log-form.tsx';

interface LogButtonProps extends ButtonProps {
  /** What the time is for; without it what the last session was for. */
  about?: About;
  /** Says what it is for, where several such buttons stand. */
  title?: string;
  /** The one thing that is made in the view: `N` does it. */
  isPrimary?: boolean;
}

/** Logs a session in two clicks: this one, and how long it was. */
export function LogButton({ about, title, isPrimary = false, ...look }: LogButtonProps) {
  const { t } = useTranslation('sessions');
  const [isOpen, setIsOpen] = useState(false);
  useShortcut('n', 'app:shortcut.new', () => setIsOpen(true), { isEnabled: isPrimary });
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={344} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant={isPrimary ? 'filled' : 'light'}
          leftSection={<IconClockPlus size={16} aria-hidden="true" />}
          aria-label={title === undefined ? undefined : t('log.openFor', { title })}
          aria-keyshortcuts={isPrimary ? 'n' : undefined}
          {...look}
          onClick={() => setIsOpen((open) => !open)}
        >
          {t('log.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('log.title')}>
        <LogForm {...(about && { about })} onDone={() => setIsOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
