import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { GrowingTextarea } from '#ui/components/growing-textarea.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useDraft } from '#ui/lib/draft.ts';
import { parseMinutes } from '#ui/lib/durations.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useDurations } from '#ui/lib/use-durations.ts';

const mostMinutes = 1_440;

const schema = z.object({ note: z.string() });
const empty: z.infer<typeof schema> = { note: '' };

/** Under which a half-typed note is kept while the timer is on. */
export const noteKey = (startedAt: number | null) => `sessions.finish.${startedAt}`;

interface FinishFormProps {
  startedAt: number | null;
  /** Minutes that were counted. */
  counted: number;
  startsAt: 'minutes' | 'note';
  onBack: () => void;
}

/** Makes a session of what was counted, or of what the person says it was. */
export function FinishForm({ startedAt, counted, startsAt, onBack }: FinishFormProps) {
  const { t } = useTranslation('sessions');
  const client = useClient();
  const { dayRelative } = useFormatting();
  const { minutes: written } = useDurations();
  const id = useRef(newId());
  const [typed, setTyped] = useState(() => written(Math.min(mostMinutes, counted)));
  const [draft, setDraft, clearDraft] = useDraft({ key: noteKey(startedAt), schema, empty });
  const { note } = draft;
  const [problem, setProblem] = useState<string>();
  const finish = useCommand(client.sessions.finishTimer, {
    announce: ({ minutes, happenedOn }) =>
      t('log.done', { time: written(minutes), day: dayRelative(happenedOn) }),
  });

  async function save(event: FormEvent) {
    event.preventDefault();
    const minutes = parseMinutes(typed);
    if (minutes === null) return setProblem(t('duration.unread'));
    if (minutes > mostMinutes) return setProblem(t('log.tooLong'));
    if (!finish.isRunning && (await finish.run({ id: id.current, minutes, note }))) await clearDraft(draft);
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
        <GrowingTextarea
          label={t('timer.note')}
          minRows={2}
          autoFocus={startsAt === 'note'}
          value={note}
          onChange={(next) => setDraft({ note: next })}
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
