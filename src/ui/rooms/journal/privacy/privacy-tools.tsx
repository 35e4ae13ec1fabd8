import { ActionIcon, Popover } from '@mantine/core';
import { IconEyeOff, IconLock } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import shortWindow from '#ui/components/short-window.module.css';
import { hideKeys, hideWindow } from '#ui/lib/hidden-window.ts';
import { nameKeys } from '#ui/lib/shortcut.ts';
import { MarkManager } from '../marks/manager/mark-manager.tsx';
import { RoomBehaviour } from './room-behaviour.tsx';

/** Quick-hide and how the room behaves, in the header of each view. */
export function PrivacyTools() {
  const { t } = useTranslation('journal');
  const title = t('privacy.behaviour.title');
  const button = useRef<HTMLButtonElement>(null);
  const [shown, setShown] = useState<'behaviour' | 'words'>();
  return (
    <>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('privacy.hide')}
        title={`${t('privacy.hide')} (${nameKeys(hideKeys).join('+')})`}
        onClick={hideWindow}
      >
        <IconEyeOff size="1.125rem" stroke={1.6} aria-hidden="true" />
      </ActionIcon>
      <Popover
        position="bottom-end"
        width={340}
        trapFocus
        returnFocus
        opened={shown === 'behaviour'}
        onChange={(isOpen) =>
          setShown((now) => (isOpen ? 'behaviour' : now === 'behaviour' ? undefined : now))
        }
      >
        <Popover.Target>
          <ActionIcon
            ref={button}
            variant="default"
            size="lg"
            aria-label={title}
            title={title}
            onClick={() => setShown(shown === 'behaviour' ? undefined : 'behaviour')}
          >
            <IconLock size="1.125rem" stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown className={shortWindow.dropdown ?? ''} aria-label={title}>
          <RoomBehaviour onManage={() => setShown('words')} />
        </Popover.Dropdown>
      </Popover>
      <MarkManager
        part="feeling"
        opened={shown === 'words'}
        onClose={() => {
          setShown(undefined);
          // The button that opened it went with the popover.
          button.current?.focus();
        }}
      />
    </>
  );
}
