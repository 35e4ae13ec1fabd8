import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Lesson } from '#contract/resources.ts';
import { DateField } from '#ui/components/date-field.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { refusalOf, type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useKeptForm } from '#ui/lib/kept-form.ts';
import { DurationField } from '../components/duration-field.tsx';
import classes from './resources.module.css';

/** Only what was changed in the form. */
const schema = z.object({
  heldOn: z.string().exactOptional(),
  minutes: z.int().nullable().exactOptional(),
  title: z.string().exactOptional(),
});
const empty: z.infer<typeof schema> = {};

interface LessonFormProps {
  lesson: Lesson;
  onClose: () => void;
}

/** Corrects the day, the length and the topic of one session of a course. What was typed half stays until Cancel throws it away. */
export function LessonForm({ lesson, onClose }: LessonFormProps) {
  const { t } = useTranslation(['resources', 'app']);
  const client = useClient();
  const { day } = useFormatting();
  const refusalWords = useRefusalWords();
  const form = useKeptForm({ key: `lessons.change.${lesson.id}`, schema, empty }, onClose);
  const { draft, set } = form;
  const { heldOn, minutes, title } = { ...lesson, ...draft };
  const [failure, setFailure] = useState<SeenFailure>();
  const change = useCommand(client.resources.changeLesson, {
    announce: (saved) => t('resources:lesson.changed', { day: day(saved.heldOn) }),
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
    const isChanged = Object.keys(draft).length > 0;
    if (!isChanged || (await change.run({ id: lesson.id, changes: draft }))) await form.finish();
  }
  return (
    <form className={classes.form} onSubmit={save} onKeyDown={form.onKeyDown} noValidate>
      <DateField
        label={t('resources:lesson.day')}
        value={heldOn}
        onChange={(picked) => picked !== null && set({ heldOn: picked })}
        error={words('heldOn')}
      />
      <DurationField
        label={t('resources:lesson.minutes')}
        value={minutes}
        onChange={(next) => set({ minutes: next })}
        error={words('minutes')}
        autoFocus
      />
      <TextInput
        label={t('resources:lesson.title')}
        value={title ?? ''}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={words('title')}
      />
      <Group gap="sm" className={classes.wide ?? ''}>
        <Button type="submit" size="compact-md" loading={change.isRunning}>
          {t('resources:lesson.saveOne')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => void form.finish()}>
          {t('app:cancel')}
        </Button>
      </Group>
    </form>
  );
}
