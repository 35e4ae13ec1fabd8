import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { parseMinutes } from '#ui/lib/durations.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useDurations } from '#ui/lib/use-durations.ts';

const mostMinutes = 1_440;

interface FinishFormProps {
  /** Minutes that were counted. */
  counted: number;
  startsAt: 'minutes' | 'note';
  onBack: () => void;
}

/** Makes a session of what was counted, or of what the person says it was. */
export function FinishForm({ counted, startsAt, onBack }: FinishFormProps) {
  const { t } = useTranslation('sessions');
  const client = useClient();
  const { dayRelative } = useFormatting();
  const { minutes: written } = useDurations();
  const id = useRef(newId());
  const [typed, setTyped] = useState(() => written(Math.min(mostMinutes, counted)));
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string>();
  const finish = useCommand(client.sessions.finishTimer, {
    announce: ({ minutes, happenedOn }) =>
      t('log.done', { time: written(minutes), day: dayRelative(happenedOn) }),
  });

  function save(event: FormEvent) {
    event.preventDefault();
    const minutes = parseMinutes(typed);
    if (minutes === null) return setProblem(t('duration.unread'));
    if (minutes > mostMinutes) return setProblem(t('log.tooLong'));
    if (!finish.isRunning) void finish.run({ id: id.current, minutes, note });
  }
  return (
    <form onSubmit={save} noValidate aria-label={t('timer.form')}>
      <Stack gap="md">
        <TextInput
          label={t('timer.minutes')}
          value={typed}
          autoComplete="off"
          autoFocus={startsAt === 'minutes'}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setProblem(undefined);
          }}
          error={problem}
        />
        <Textarea
          label={t('timer.note')}
          autosize
          minRows={2}
          autoFocus={startsAt === 'note'}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group gap="sm">
          <Button type="submit" loading={finish.isRunning}>
            {t('timer.save')}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t('timer.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
