import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#contract/sessions.ts';
import { DateField } from '#ui/components/date-field.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { refusalOf, type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';
import { type About, AboutPicker, idsOf } from '../components/about-picker.tsx';
import { DurationField } from '../components/duration-field.tsx';
import classes from './session-list.module.css';

interface SessionFormProps {
  session: Session;
  onClose: () => void;
}

/** Corrects one session. */
export function SessionForm({ session, onClose }: SessionFormProps) {
  const { t } = useTranslation(['sessions', 'app']);
  const client = useClient();
  const refusalWords = useRefusalWords();
  const [minutes, setMinutes] = useState(session.minutes);
  const [on, setOn] = useState(session.happenedOn);
  const [about, setAbout] = useState<About>(session);
  const [note, setNote] = useState(session.note);
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
    const changes = { minutes, on, note, ...idsOf(about) };
    if (await change.run({ id: session.id, changes })) onClose();
  }
  return (
    <form className={classes.form} onSubmit={save} noValidate>
      <DurationField
        label={t('sessions:list.minutes')}
        value={minutes}
        onChange={(value) => value !== null && setMinutes(value)}
        error={words('minutes')}
      />
      <DateField
        label={t('sessions:log.day')}
        value={on}
        onChange={(day) => day && setOn(day)}
        error={words('on')}
      />
      <AboutPicker label={t('sessions:log.about')} value={about} onChange={setAbout} />
      <Textarea
        className={classes.wide ?? ''}
        label={t('sessions:log.note')}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group gap="sm" className={classes.wide ?? ''}>
        <Button type="submit" size="compact-md" loading={change.isRunning}>
          {t('sessions:list.save')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
      </Group>
    </form>
  );
}
