import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Session } from '#contract/sessions.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useDurations } from '#ui/lib/use-durations.ts';
import { useFocusBack } from '../components/use-focus-back.ts';
import { SessionForm } from './session-form.tsx';
import classes from './session-list.module.css';
import type { SessionScope } from './use-sessions.ts';

interface SessionRowProps {
  session: Session;
  scope: SessionScope | undefined;
  isEdited: boolean;
  onEdit: (id: string | undefined) => void;
}

/** One session: how long, for what, what was noted. */
export function SessionRow({ session, scope, isEdited, onEdit }: SessionRowProps) {
  const { t } = useTranslation('sessions');
  const client = useClient();
  const { dayRelative } = useFormatting();
  const { minutes } = useDurations();
  const pencil = useFocusBack(isEdited);
  const told = { time: minutes(session.minutes), day: dayRelative(session.happenedOn) };
  const remove = useCommand(client.sessions.remove, { announce: () => t('list.removed', told) });
  if (isEdited) {
    return (
      <li>
        <SessionForm session={session} onClose={() => onEdit(undefined)} />
      </li>
    );
  }
  return (
    <li className={classes.row}>
      <span className={classes.time}>{told.time}</span>
      <div className={classes.what}>
        <ForWhat session={session} scope={scope} />
        {session.note && <p className={classes.note}>{session.note}</p>}
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

/** What it was for, as far as the list around it does not say so already, and when it began if it was timed. */
function ForWhat({ session, scope }: Pick<SessionRowProps, 'session' | 'scope'>) {
  const { t } = useTranslation('sessions');
  const { dayRelative, time } = useFormatting();
  const { happenedOn, happenedAt } = session;
  const resource = scope?.resourceId === undefined ? session.resource : null;
  const goal = scope ? null : session.goal;
  const facts = [
    scope && dayRelative(happenedOn),
    happenedAt !== null && t('list.began', { when: time(happenedAt) }),
  ].filter(Boolean);
  return (
    <>
      {resource && (
        <Link className={classes.link ?? ''} to="/learning" search={{ view: 'resources', open: resource.id }}>
          {resource.title}
        </Link>
      )}
      {goal && (
        <Link
          className={`${classes.link} ${resource ? classes.second : ''}`}
          to="/learning"
          search={{ view: 'board', open: goal.id }}
        >
          {goal.title}
        </Link>
      )}
      {facts.length > 0 && <span className={classes.muted}>{facts.join(' · ')}</span>}
    </>
  );
}
