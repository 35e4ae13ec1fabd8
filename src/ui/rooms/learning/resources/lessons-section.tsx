import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Resource } from '#contract/resources.ts';
import details from '#ui/components/details/details.module.css';
import rows from '#ui/components/rows.module.css';
import { useApi } from '#ui/lib/api.tsx';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { AddLessons } from './add-lessons.tsx';
import { AttendanceLine } from './attendance-line.tsx';
import { LessonRow } from './lesson-row.tsx';
import classes from './resources.module.css';

/** The dated sessions of a course, and how many of them one was there for. */
export function LessonsSection({ resource }: { resource: Resource }) {
  const { t } = useTranslation('resources');
  const api = useApi();
  const { id, attendance } = resource;
  const [isAdding, setIsAdding] = useState(false);
  const [editedId, setEditedId] = useState<string>();
  const root = useKeepFocus<HTMLElement>();
  const opener = useRef<HTMLButtonElement>(null);
  const { data: lessons = [] } = useQuery(api.resources.listLessons.queryOptions({ input: { id } }));
  const close = () => {
    setIsAdding(false);
    opener.current?.focus();
  };
  return (
    <section ref={root} className={details.section} aria-label={t('section.lessons')}>
      <div className={classes.sectionHead}>
        <h3>{t('section.lessons')}</h3>
        <Button
          ref={opener}
          size="compact-md"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          aria-expanded={isAdding}
          onClick={() => setIsAdding((open) => !open)}
        >
          {t('lesson.add')}
        </Button>
      </div>
      {attendance && <AttendanceLine attendance={attendance} />}
      {lessons.length === 0 && !isAdding && <p className={classes.quiet}>{t('lesson.none')}</p>}
      {isAdding && <AddLessons resourceId={id} onClose={close} />}
      {lessons.length > 0 && (
        <ul className={rows.list} aria-label={t('lesson.list')}>
          {lessons.map((lesson) => (
            <LessonRow
              key={lesson.id}
              lesson={lesson}
              isEdited={lesson.id === editedId}
              onEdit={setEditedId}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
