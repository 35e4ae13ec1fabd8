import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { DateField } from '#ui/components/date-field.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { todayOf } from '#ui/lib/days.ts';
import { parseMinutes } from '#ui/lib/durations.ts';
import { refusalOf, type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useDurations } from '#ui/lib/use-durations.ts';
import { type About, AboutPicker, aboutNothing, idsOf, titleOf } from './about-picker.tsx';
import classes from './log-form.module.css';

/** Minutes that one click logs. */
const presets = [15, 25, 45, 60, 90] as const;
const mostMinutes = 1_440;

interface LogFormProps {
  about?: About;
  onDone: () => void;
}

/** How long, for what, when. A length of the usual ones is one click. */
export function LogForm({ about, onDone }: LogFormProps) {
  const { t } = useTranslation(['sessions', 'app']);
  const api = useApi();
  const client = useClient();
  const { dayRelative } = useFormatting();
  const { minutes: written } = useDurations();
  const refusalWords = useRefusalWords();
  const id = useRef(newId());
  const { data: last } = useQuery(api.sessions.list.queryOptions({ input: { limit: 1 } }));
  const [chosen, setChosen] = useState<About | undefined>(about);
  const [typed, setTyped] = useState('');
  // null: today, which the core knows best.
  const [on, setOn] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<SeenFailure>();
  const newest = last?.rows[0];
  const shown = chosen ?? (newest ? { goal: newest.goal, resource: newest.resource } : aboutNothing);
  const log = useCommand(client.sessions.log, {
    announce({ minutes, happenedOn }) {
      const title = titleOf(shown);
      const told = { time: written(minutes), day: dayRelative(happenedOn) };
      return title === undefined
        ? t('sessions:log.done', told)
        : t('sessions:log.doneFor', { ...told, title });
    },
    onFailure(seen) {
      setFailure(seen);
      return seen.data?.refusals !== undefined;
    },
  });
  const refusal = failure && refusalOf(failure, 'on');

  async function save(minutes: number) {
    if (log.isRunning) return;
    setFailure(undefined);
    if (await log.run({ id: id.current, minutes, note, ...idsOf(shown), ...(on !== null && { on }) }))
      onDone();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const minutes = parseMinutes(typed);
    if (typed.trim() === '') return setProblem(t('sessions:log.needed'));
    if (minutes === null) return setProblem(t('sessions:duration.unread'));
    if (minutes > mostMinutes) return setProblem(t('sessions:log.tooLong'));
    void save(minutes);
  }
  return (
    <form onSubmit={submit} noValidate aria-label={t('sessions:log.title')}>
      <Stack gap="md">
        <AboutPicker label={t('sessions:log.about')} value={shown} onChange={setChosen} />
        <fieldset className={classes.presets}>
          <legend>{t('sessions:log.presets')}</legend>
          {presets.map((minutes) => (
            <Button
              key={minutes}
              size="compact-md"
              variant="light"
              disabled={log.isRunning}
              onClick={() => void save(minutes)}
            >
              {written(minutes)}
            </Button>
          ))}
        </fieldset>
        <TextInput
          label={t('sessions:log.own')}
          placeholder={t('sessions:log.ownHelp')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setProblem(undefined);
          }}
          error={problem}
          autoComplete="off"
          data-autofocus
        />
        <DateField
          label={t('sessions:log.day')}
          value={on ?? todayOf(new Date())}
          onChange={(day) => day && setOn(day)}
          error={refusal && refusalWords(refusal)}
        />
        <TextInput
          label={t('sessions:log.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group gap="sm">
          <Button type="submit" loading={log.isRunning}>
            {t('sessions:log.save')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('app:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
