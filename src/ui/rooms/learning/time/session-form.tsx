import { Button, Group } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Session } from '#contract/sessions.ts';
import { DateField } from '#ui/components/date-field.tsx';
import { GrowingTextarea } from '#ui/components/growing-textarea.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { refusalOf, type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';
import { useKeptForm } from '#ui/lib/kept-form.ts';
import { type About, AboutPicker, idsOf } from '../components/about-picker.tsx';
import { DurationField } from '../components/duration-field.tsx';
import classes from './session-list.module.css';

/** Only what was changed in the form: what is written meanwhile, or taken back, stays as it is. */
const schema = z.object({
  minutes: z.int().exactOptional(),
  on: z.string().exactOptional(),
  note: z.string().exactOptional(),
});
const empty: z.infer<typeof schema> = {};

interface SessionFormProps {
  session: Session;
  onClose: () => void;
}

/** Corrects one session. What was typed half is there again when it is opened anew; only Cancel throws it away. */
export function SessionForm({ session, onClose }: SessionFormProps) {
  const { t } = useTranslation(['sessions', 'app']);
  const client = useClient();
  const refusalWords = useRefusalWords();
  const form = useKeptForm({ key: `sessions.change.${session.id}`, schema, empty }, onClose);
  const { draft, set } = form;
  const [about, setAbout] = useState<About>();
  const fields = { minutes: session.minutes, on: session.happenedOn, note: session.note, ...draft };
  const [failure, setFailure] = useState<SeenFailure>();
  const change = useCommand(client.sessions.change, {
    announce: () => t('sessions:list.changed'),
    onFailure(seen) {
      setFailure(seen);
      return seen.data?.refusals !== undefined;
    },
  });
  const words = (field: string) => {
    const reason = failure && refusalOf(failure, `changes.${field}`);
    return reason && refusalWords(reason);
  };

  async function save(event: FormEvent) {
    event.preventDefault();
    if (change.isRunning) return;
    setFailure(undefined);
    const changes = { ...draft, ...(about && idsOf(about)) };
    const isChanged = Object.keys(changes).length > 0;
    if (!isChanged || (await change.run({ id: session.id, changes }))) await form.finish();
  }
  return (
    <form className={classes.form} onSubmit={save} onKeyDown={form.onKeyDown} noValidate>
      <DurationField
        label={t('sessions:list.minutes')}
        value={fields.minutes}
        onChange={(minutes) => minutes !== null && set({ minutes })}
        error={words('minutes')}
        autoFocus
      />
      <DateField
        label={t('sessions:log.day')}
        value={fields.on}
        onChange={(on) => on !== null && set({ on })}
        error={words('on')}
      />
      <AboutPicker label={t('sessions:log.about')} value={about ?? session} onChange={setAbout} />
      <GrowingTextarea
        className={classes.wide ?? ''}
        label={t('sessions:log.note')}
        minRows={2}
        value={fields.note}
        onChange={(note) => set({ note })}
      />
      <Group gap="sm" className={classes.wide ?? ''}>
        <Button type="submit" size="compact-md" loading={change.isRunning}>
          {t('sessions:list.save')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => void form.finish()}>
          {t('app:cancel')}
        </Button>
      </Group>
    </form>
  );
}
