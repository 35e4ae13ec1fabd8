import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Lesson } from '#contract/resources.ts';
import rows from '#ui/components/rows.module.css';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useDurations } from '#ui/lib/use-durations.ts';
import { useFocusBack } from '../components/use-focus-back.ts';
import { LessonForm } from './lesson-form.tsx';
import classes from './resources.module.css';

const answers = ['yes', 'no', 'open'] as const;
type Answer = (typeof answers)[number];
const attendedOf: Readonly<Record<Answer, boolean | null>> = { yes: true, no: false, open: null };

const answerClasses = { indicator: classes.answer ?? '', label: classes.answerLabel ?? '' };

interface LessonRowProps {
  lesson: Lesson;
  isEdited: boolean;
  onEdit: (id: string | undefined) => void;
}

/** One dated session of a course, and whether one was there. */
export function LessonRow({ lesson, isEdited, onEdit }: LessonRowProps) {
  const { t } = useTranslation('resources');
  const client = useClient();
  const { day, dayRelative } = useFormatting();
  const { minutes: written } = useDurations();
  const pencil = useFocusBack(isEdited);
  const { id, heldOn, minutes, title, attended } = lesson;
  const on = day(heldOn);
  const change = useCommand(client.resources.changeLesson, {
    announce: (saved) =>
      t(saved.attended === null ? 'lesson.saidOpen' : saved.attended ? 'lesson.saidYes' : 'lesson.saidNo', {
        day: on,
      }),
  });
  const remove = useCommand(client.resources.removeLessons, {
    announce: () => t('lesson.removed', { day: on }),
  });
  if (isEdited) {
    return (
      <li>
        <LessonForm lesson={lesson} onClose={() => onEdit(undefined)} />
      </li>
    );
  }
  const isComing = heldOn > todayOf(new Date());
  const details = [minutes !== null && written(minutes), title].filter(Boolean);
  const answer: Answer = attended === null ? 'open' : attended ? 'yes' : 'no';
  return (
    <li className={classes.lesson}>
      <span className={classes.when} title={dayRelative(heldOn)}>
        <span>{on}</span>
        {details.length > 0 && <span className={rows.muted}>{details.join(' · ')}</span>}
      </span>
      {isComing ? (
        <span className={rows.muted}>{t('lesson.coming')}</span>
      ) : (
        <SegmentedControl
          size="xs"
          classNames={answerClasses}
          aria-label={t('lesson.attended', { day: on })}
          data={answers.map((value) => ({ value, label: t(`lesson.${value}`) }))}
          value={answer}
          onChange={(value) => void change.run({ id, changes: { attended: attendedOf[value as Answer] } })}
        />
      )}
      <span className={classes.lessonActions}>
        <ActionIcon
          ref={pencil}
          size={24}
          aria-label={t('lesson.change', { day: on })}
          onClick={() => onEdit(id)}
        >
          <IconPencil size={15} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          size={24}
          aria-label={t('lesson.remove', { day: on })}
          onClick={() => void remove.run({ ids: [id] })}
        >
          <IconTrash size={15} aria-hidden="true" />
        </ActionIcon>
      </span>
    </li>
  );
}
