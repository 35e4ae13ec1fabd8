import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Idea } from '#contract/ideas.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';
import { useShortcut } from '#ui/lib/shortcut.ts';
import classes from './versions.module.css';

/** Keeps the canvas as it stands under a name. */
export function SaveForm({ idea }: { idea: Idea }) {
  const { t } = useTranslation('ideas');
  const client = useClient();
  const refusalWords = useRefusalWords();
  const field = useRef<HTMLInputElement>(null);
  const id = useRef(newId());
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<SeenFailure>();
  const save = useCommand(client.canvases.saveVersion, {
    announce: (version) => t('version.saved', { name: version.name }),
    onFailure(seen) {
      setFailure(seen);
      return seen.data?.refusals !== undefined;
    },
  });
  useShortcut('n', 'ideas:version.save', () => field.current?.focus());

  async function run() {
    if (save.isRunning) return;
    setFailure(undefined);
    if (!(await save.run({ ideaId: idea.id, id: id.current, name }))) return;
    id.current = newId();
    setName('');
  }
  const reason = failure?.data?.refusals?.[0]?.reason;
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <TextInput
        ref={field}
        className={classes.field ?? ''}
        label={t('version.name')}
        description={t('version.nameHelp')}
        placeholder={t('version.namePlaceholder')}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={reason && refusalWords(reason)}
      />
      <Button type="submit" variant="light" loading={save.isRunning}>
        {t('version.save')}
      </Button>
    </form>
  );
}
