import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#contract/sessions.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { useDurations } from '#ui/lib/use-durations.ts';
import classes from './session-list.module.css';
import { SessionRow } from './session-row.tsx';
import type { SessionScope, useSessions } from './use-sessions.ts';

interface SessionListProps {
  sessions: ReturnType<typeof useSessions>;
  /** Of one goal or resource: what they are for is not said again, and each line has its own day. */
  scope?: SessionScope;
}

/** Sessions to be corrected or removed, day by day, or in one short list. */
export function SessionList({ sessions, scope }: SessionListProps) {
  const { t } = useTranslation('sessions');
  const { dayRelative } = useFormatting();
  const { minutes } = useDurations();
  const [editedId, setEditedId] = useState<string>();
  const rows = sessions.data?.pages.flatMap((page) => page.rows) ?? [];
  const { hasNextPage, isFetchingNextPage } = sessions;
  const toRow = (session: Session) => (
    <SessionRow
      key={session.id}
      session={session}
      scope={scope}
      isEdited={session.id === editedId}
      onEdit={setEditedId}
    />
  );
  const days = scope ? [] : byDay(rows);
  const root = useKeepFocus<HTMLDivElement>();
  return (
    <div ref={root} className={classes.root}>
      {scope && (
        <ul className={classes.sessions} aria-label={t('list.title')}>
          {rows.map(toRow)}
        </ul>
      )}
      {!scope && (
        <ol className={classes.days} aria-label={t('list.title')}>
          {days.map(({ on, sessions: ofDay, total }, index) => (
            <li key={on}>
              <p className={classes.day}>
                {/* The oldest day in sight may go on below. */}
                {index === days.length - 1 && hasNextPage
                  ? dayRelative(on)
                  : t('list.ofDay', { day: dayRelative(on), time: minutes(total) })}
              </p>
              <ul className={classes.sessions}>{ofDay.map(toRow)}</ul>
            </li>
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button
          className={classes.more ?? ''}
          variant="subtle"
          size="compact-md"
          loading={isFetchingNextPage}
          onClick={() => void sessions.fetchNextPage()}
        >
          {t('list.more')}
        </Button>
      )}
    </div>
  );
}

interface Day {
  on: string;
  sessions: Session[];
  total: number;
}

function byDay(sessions: readonly Session[]): Day[] {
  const days: Day[] = [];
  for (const session of sessions) {
    const last = days.at(-1);
    if (last?.on === session.happenedOn) {
      last.sessions.push(session);
      last.total += session.minutes;
    } else {
      days.push({ on: session.happenedOn, sessions: [session], total: session.minutes });
    }
  }
  return days;
}
