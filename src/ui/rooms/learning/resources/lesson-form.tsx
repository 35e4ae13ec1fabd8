import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lesson } from '#contract/resources.ts';
import { DateField } from '#ui/components/date-field.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { refusalOf, type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { DurationField } from '../components/duration-field.tsx';
import classes from './resources.module.css';

interface LessonFormProps {
  lesson: Lesson;
  onClose: () => void;
}

/** Corrects the day, the length and the topic of one session of a course. */
export function LessonForm({ lesson, onClose }: LessonFormProps) {
  const { t } = useTranslation(['resources', 'app']);
  const client = useClient();
  const { day } = useFormatting();
  const refusalWords = useRefusalWords();
  const [heldOn, setHeldOn] = useState(lesson.heldOn);
  const [minutes, setMinutes] = useState(lesson.minutes);
  const [title, setTitle] = useState(lesson.title ?? '');
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
    if (await change.run({ id: lesson.id, changes: { heldOn, minutes, title } })) onClose();
  }
  return (
    <form className={classes.form} onSubmit={save} noValidate>
      <DateField
        label={t('resources:lesson.day')}
        value={heldOn}
        onChange={(picked) => picked && setHeldOn(picked)}
        error={words('heldOn')}
      />
      <DurationField
        label={t('resources:lesson.minutes')}
        value={minutes}
        onChange={setMinutes}
        error={words('minutes')}
      />
      <TextInput
        label={t('resources:lesson.title')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={words('title')}
      />
      <Group gap="sm" className={classes.wide ?? ''}>
        <Button type="submit" size="compact-md" loading={change.isRunning}>
          {t('resources:lesson.saveOne')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
      </Group>
    </form>
  );
}
