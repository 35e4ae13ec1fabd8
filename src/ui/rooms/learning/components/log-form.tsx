import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { DateField } from '#ui/components/date-field.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { todayOf } from '#ui/lib/days.ts';
import type { DraftOptions } from '#ui/lib/draft.ts';
import { parseMinutes } from '#ui/lib/durations.ts';
import { refusalOf, type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useKeptForm } from '#ui/lib/kept-form.ts';
import { useDurations } from '#ui/lib/use-durations.ts';
import { type About, AboutPicker, aboutNothing, idsOf, titleOf } from './about-picker.tsx';
import classes from './log-form.module.css';
import { useLastAbout } from './use-last-about.ts';

/** Minutes that one click logs. */
const presets = [15, 25, 45, 60, 90] as const;
const mostMinutes = 1_440;

const schema = z.object({
  typed: z.string(),
  /** null: today, which the core knows best. */
  on: z.string().nullable(),
  note: z.string(),
});
const empty: z.infer<typeof schema> = { typed: '', on: null, note: '' };

/** Named after what it is about as well, so that it is erased with it. */
function logDraft({ goal, resource } = aboutNothing): DraftOptions<z.infer<typeof schema>> {
  return { key: ['sessions.log', goal?.id, resource?.id].filter(Boolean).join('.'), schema, empty };
}

interface LogFormProps {
  /** Without it what the last session was for. */
  about: About | undefined;
  onClose: () => void;
}

/** How long, for what, when. A length of the usual ones is one click. What was typed half stays until Cancel throws it away. */
export function LogForm({ about, onClose }: LogFormProps) {
  const { t } = useTranslation(['sessions', 'app']);
  const client = useClient();
  const { dayRelative } = useFormatting();
  const { minutes: written } = useDurations();
  const refusalWords = useRefusalWords();
  const id = useRef(newId());
  const form = useKeptForm(logDraft(about), onClose);
  const { draft, set } = form;
  const { typed, on, note } = draft;
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<SeenFailure>();
  const [chosen, setChosen] = useState(about);
  const last = useLastAbout();
  const shown = chosen ?? last;
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
    if (!(await log.run({ id: id.current, minutes, note, ...idsOf(shown), ...(on !== null && { on }) })))
      return;
    // Opened again while it still closes, the same form logs the next session.
    id.current = newId();
    await form.finish();
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
    <form onSubmit={submit} onKeyDown={form.onKeyDown} noValidate aria-label={t('sessions:log.title')}>
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
            set({ typed: event.currentTarget.value });
            setProblem(undefined);
          }}
          error={problem}
          autoComplete="off"
          data-autofocus
        />
        <DateField
          label={t('sessions:log.day')}
          value={on ?? todayOf(new Date())}
          onChange={(day) => day !== null && set({ on: day })}
          error={refusal && refusalWords(refusal)}
        />
        <TextInput
          label={t('sessions:log.note')}
          value={note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <Group gap="sm">
          <Button type="submit" loading={log.isRunning}>
            {t('sessions:log.save')}
          </Button>
          <Button variant="default" onClick={() => void form.finish()}>
            {t('app:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
