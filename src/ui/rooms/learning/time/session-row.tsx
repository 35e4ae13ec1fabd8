import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#contract/sessions.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useDurations } from '#ui/lib/use-durations.ts';
import { SessionForm } from './session-form.tsx';
import classes from './session-list.module.css';

interface SessionRowProps {
  session: Session;
  isScoped: boolean;
  isEdited: boolean;
  onEdit: (id: string | undefined) => void;
}

/** One session: how long, for what, what was noted. */
export function SessionRow({ session, isScoped, isEdited, onEdit }: SessionRowProps) {
  const { t } = useTranslation('sessions');
  const client = useClient();
  const { dayRelative, dateTime } = useFormatting();
  const { minutes } = useDurations();
  const pencil = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    if (wasEdited.current && !isEdited) pencil.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  const told = { time: minutes(session.minutes), day: dayRelative(session.happenedOn) };
  const remove = useCommand(client.sessions.remove, { announce: () => t('list.removed', told) });
  if (isEdited) {
    return (
      <li>
        <SessionForm session={session} onClose={() => onEdit(undefined)} />
      </li>
    );
  }
  const { goal, resource, note, happenedAt } = session;
  return (
    <li className={classes.row}>
      <span className={classes.time}>{told.time}</span>
      <div className={classes.what}>
        {!isScoped && resource && (
          <Link
            className={classes.link ?? ''}
            to="/learning"
            search={{ view: 'resources', open: resource.id }}
          >
            {resource.title}
          </Link>
        )}
        {!isScoped && resource && goal && <span className={classes.muted}> · </span>}
        {!isScoped && goal && (
          <Link
            className={`${classes.link} ${resource ? classes.muted : ''}`}
            to="/learning"
            search={{ view: 'board', open: goal.id }}
          >
            {goal.title}
          </Link>
        )}
        {happenedAt !== null && (
          <span className={classes.muted}>
            {!isScoped && (goal || resource) && ' · '}
            {t('list.began', { when: dateTime(happenedAt) })}
          </span>
        )}
        {note && <p className={classes.note}>{note}</p>}
      </div>
      <span className={classes.actions}>
        <ActionIcon
          ref={pencil}
          size={24}
          aria-label={t('list.change', told)}
          onClick={() => onEdit(session.id)}
        >
          <IconPencil size={15} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          size={24}
          aria-label={t('list.remove', told)}
          onClick={() => void remove.run({ id: session.id })}
        >
          <IconTrash size={15} aria-hidden="true" />
        </ActionIcon>
      </span>
    </li>
  );
}
