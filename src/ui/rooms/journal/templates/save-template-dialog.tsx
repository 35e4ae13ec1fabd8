import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { limits } from '#contract/limits.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

interface SaveTemplateDialogProps {
  opened: boolean;
  text: string;
  onClose: () => void;
  /** Where the keyboard goes on: what was clicked in its menu is gone. */
  button: RefObject<HTMLElement | null>;
}

/** Keeps the text of an entry as a template, under a name. */
export function SaveTemplateDialog({ opened, text, onClose, button }: SaveTemplateDialogProps) {
  const { t } = useTranslation(['templates', 'app']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={() => button.current?.focus()}
      returnFocus={false}
      title={t('save.title')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Form text={text} onClose={onClose} />
    </Modal>
  );
}

function Form({ text, onClose }: Omit<SaveTemplateDialogProps, 'opened' | 'button'>) {
  const { t } = useTranslation(['templates', 'app']);
  const client = useClient();
  const [name, setName] = useState(() => firstWords(text));
  const [id] = useState(() => newId());
  const add = useCommand(client.templates.add, {
    announce: (_, { fields }) => t('save.done', { name: fields.name.trim() }),
  });
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        if (name.trim() !== '' && (await add.run({ id, fields: { name, text } }))) onClose();
      }}
    >
      <TextInput
        data-autofocus
        label={t('save.name')}
        value={name}
        maxLength={limits.line}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="xl" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
        <Button type="submit" disabled={name.trim() === ''} loading={add.isRunning}>
          {t('save.confirm')}
        </Button>
      </Group>
    </form>
  );
}

/** The first line that says something, without the signs of Markdown before it. */
function firstWords(text: string): string {
  const line = text.split('\n').find((each) => /[\p{L}\p{N}]/u.test(each)) ?? '';
  return line
    .replace(/^[\s#>*+-]+/, '')
    .replace(/[*]+/g, '')
    .trim()
    .slice(0, 60);
}
