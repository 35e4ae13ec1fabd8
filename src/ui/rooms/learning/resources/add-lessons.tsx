import { Button, Group, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { DateField } from '#ui/components/date-field.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { todayOf } from '#ui/lib/days.ts';
import { type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';
import { useKeptForm } from '#ui/lib/kept-form.ts';
import { DurationField } from '../components/duration-field.tsx';
import classes from './resources.module.css';

const repeats = { once: undefined, weekly: 1, biweekly: 2 } as const;
type Repeat = keyof typeof repeats;
const schema = z.object({
  /** null: today. */
  on: z.string().nullable(),
  repeat: z.enum(['once', 'weekly', 'biweekly']),
  untilOn: z.string().nullable(),
  minutes: z.int().nullable(),
  title: z.string(),
});
const empty: z.infer<typeof schema> = { on: null, repeat: 'once', untilOn: null, minutes: null, title: '' };

interface AddLessonsProps {
  resourceId: string;
  onClose: () => void;
}

/** One session of a course, or one on the same weekday until a day. */
export function AddLessons({ resourceId, onClose }: AddLessonsProps) {
  const { t } = useTranslation(['resources', 'app']);
  const client = useClient();
  const refusalWords = useRefusalWords();
  const form = useKeptForm({ key: `lessons.add.${resourceId}`, schema, empty }, onClose);
  const { draft, set } = form;
  const { repeat, untilOn, minutes, title } = draft;
  const on = draft.on ?? todayOf(new Date());
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<SeenFailure>();
  const add = useCommand(client.resources.addLessons, {
    announce: ({ changedCount }) =>
      changedCount === 0
        ? t('resources:lesson.addedNone')
        : t('resources:lesson.added', { count: changedCount }),
    onFailure(seen) {
      setFailure(seen);
      return seen.data?.refusals !== undefined;
    },
  });
  const refusalOfField = (...fields: string[]) => {
    const found = failure?.data?.refusals?.find(({ field }) => fields.includes(field));
    return found && refusalWords(found.reason);
  };

  async function save(event: FormEvent) {
    event.preventDefault();
    if (add.isRunning) return;
    const everyWeeks = repeats[repeat];
    if (everyWeeks !== undefined && untilOn === null) return setProblem(t('resources:lesson.untilNeeded'));
    if (everyWeeks !== undefined && untilOn !== null && untilOn < on) {
      return setProblem(t('resources:lesson.untilBefore'));
    }
    setProblem(undefined);
    setFailure(undefined);
    const series = everyWeeks !== undefined && untilOn !== null ? { everyWeeks, untilOn } : {};
    if (await add.run({ resourceId, on, minutes, title, ...series })) await form.finish();
  }
  return (
    <form
      className={classes.form}
      onSubmit={save}
      onKeyDown={form.onKeyDown}
      noValidate
      aria-label={t('resources:lesson.form')}
    >
      <DateField
        label={t('resources:lesson.on')}
        value={on}
        onChange={(day) => day !== null && set({ on: day })}
        error={refusalOfField('on')}
      />
      <Select
        label={t('resources:lesson.repeat')}
        data={(Object.keys(repeats) as Repeat[]).map((each) => ({
          value: each,
          label: t(`resources:lesson.${each}`),
        }))}
        value={repeat}
        allowDeselect={false}
        onChange={(value) => value && set({ repeat: value as Repeat })}
      />
      {repeat !== 'once' && (
        <DateField
          label={t('resources:lesson.until')}
          value={untilOn}
          onChange={(day) => {
            set({ untilOn: day });
            setProblem(undefined);
          }}
          error={problem ?? refusalOfField('untilOn', 'everyWeeks')}
        />
      )}
      <DurationField
        label={t('resources:lesson.minutes')}
        value={minutes}
        onChange={(next) => set({ minutes: next })}
        error={refusalOfField('minutes')}
      />
      <TextInput
        label={t('resources:lesson.title')}
        value={title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={refusalOfField('title')}
      />
      <Group gap="sm" className={classes.wide ?? ''}>
        <Button type="submit" size="compact-md" loading={add.isRunning}>
          {t('resources:lesson.save')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => void form.finish()}>
          {t('app:cancel')}
        </Button>
      </Group>
    </form>
  );
}
