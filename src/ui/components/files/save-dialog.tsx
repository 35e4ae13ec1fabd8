import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveFile } from '#ui/lib/save-file.ts';

export interface SaveDialogPlace {
  opened: boolean;
  onClose: () => void;
  /** Where the keyboard goes on: what was clicked in its menu is gone. */
  button: RefObject<HTMLElement | null>;
}

interface SaveDialogProps extends SaveDialogPlace {
  words: { title: string; save: string };
  /** What is asked for; undefined when it could not be made, which was told. */
  make: () => Promise<File | undefined>;
  isMaking: boolean;
  canSave?: boolean;
  /** With much to ask. */
  isLarge?: boolean;
  /** What is asked. */
  children: ReactNode;
}

/** Asks what is to leave as a file, makes it and gives it to the person. */
export function SaveDialog({ words, opened, onClose, button, make, children, ...props }: SaveDialogProps) {
  const { isMaking, canSave = true, isLarge = false } = props;
  const { t } = useTranslation('app');
  const saveFile = useSaveFile();

  // What is ready only after it was cancelled, or after the room was left, is not wanted any more: from the moment on in which it is out of sight.
  const endedCount = useRef(0);
  useLayoutEffect(() => {
    if (!opened) return;
    return () => {
      endedCount.current += 1;
    };
  }, [opened]);

  async function save() {
    const began = endedCount.current;
    const isWanted = () => endedCount.current === began;
    const file = await make();
    if (!file || !isWanted()) return;
    await saveFile(file);
    if (isWanted()) onClose();
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={() => button.current?.focus()}
      returnFocus={false}
      title={words.title}
      closeButtonProps={{ 'aria-label': t('close') }}
      {...(isLarge && { size: 'lg', yOffset: '4vh' })}
    >
      {children}
      <Group justify="flex-end" mt={isLarge ? 'md' : 'xl'} gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button loading={isMaking} disabled={!canSave} onClick={() => void save()}>
          {words.save}
        </Button>
      </Group>
    </Modal>
  );
}
