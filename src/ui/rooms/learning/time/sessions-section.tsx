import { useTranslation } from 'react-i18next';
import details from '#ui/components/details/details.module.css';
import { useDurations } from '#ui/lib/use-durations.ts';
import type { About } from '../components/about-picker.tsx';
import { LogButton } from '../components/log-button.tsx';
import classes from './session-list.module.css';
import { SessionList } from './session-list.tsx';
import { type SessionScope, useSessions } from './use-sessions.ts';

const pageSize = 5;

interface SessionsSectionProps {
  scope: SessionScope;
  /** With it, time can be logged right here. */
  about?: About;
}

/** The time logged for one goal or resource: the newest, with a way to the rest. */
export function SessionsSection({ scope, about }: SessionsSectionProps) {
  const { t } = useTranslation('sessions');
  const { minutes } = useDurations();
  const sessions = useSessions(scope, pageSize);
  const first = sessions.data?.pages[0];
  return (
    <section className={details.section} aria-label={t('list.title')}>
      <div className={classes.head}>
        <span className={classes.heading}>
          <h3>{t('list.title')}</h3>
          {first && first.total > 0 && (
            <span className={classes.muted}>{t('list.total', { time: minutes(first.minutes) })}</span>
          )}
        </span>
        {about && <LogButton size="compact-md" about={about} />}
      </div>
      {first?.total === 0 && <p className={classes.quiet}>{t('list.emptyShort')}</p>}
      {first && first.total > 0 && <SessionList sessions={sessions} scope={scope} />}
    </section>
  );
}
