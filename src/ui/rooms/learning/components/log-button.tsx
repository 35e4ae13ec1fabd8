import { Button, type ButtonProps, Popover, type PopoverProps } from '@mantine/core';
import { IconClockPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '#ui/lib/shortcut.ts';
import type { About } from './about-picker.tsx';
import { LogForm } from './log-form.tsx';

/** In a low window the form scrolls: what lies below its edge could not be reached. */
const fitIntoWindow: NonNullable<PopoverProps['middlewares']> = {
  flip: true,
  shift: true,
  size: {
    padding: 8,
    apply({ availableHeight, elements }) {
      Object.assign(elements.floating.style, { maxHeight: `${availableHeight}px`, overflowY: 'auto' });
    },
  },
};

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
  const button = useRef<HTMLButtonElement>(null);
  useShortcut('n', 'app:shortcut.new', () => setIsOpen(true), { isEnabled: isPrimary });
  useEffect(() => {
    if (!isOpen) return;
    // Lists and calendars of the form hang beside it in the document: a click in them is none outside of it.
    const closeFromOutside = ({ target }: MouseEvent) => {
      const isInside = target instanceof Element && target.closest('[data-portal]') !== null;
      if (!isInside && !button.current?.contains(target as Node)) setIsOpen(false);
    };
    document.addEventListener('mousedown', closeFromOutside);
    return () => document.removeEventListener('mousedown', closeFromOutside);
  }, [isOpen]);

  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      width={416}
      trapFocus
      returnFocus
      closeOnClickOutside={false}
      closeOnEscape={false}
      middlewares={fitIntoWindow}
    >
      <Popover.Target>
        <Button
          ref={button}
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
        <LogForm about={about} onClose={() => setIsOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
