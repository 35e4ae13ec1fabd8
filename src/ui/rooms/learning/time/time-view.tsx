import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { LogButton } from '../components/log-button.tsx';
import { FilesMenu } from '../files-menu.tsx';
import learning from '../learning.module.css';
import type { LearningViewProps } from '../view-props.ts';
import { FocusTimer } from './focus-timer.tsx';
import { SessionList } from './session-list.tsx';
import { ThisWeek } from './this-week.tsx';
import classes from './time-view.module.css';
import { useSessions } from './use-sessions.ts';
import { WeekChart } from './week-chart.tsx';

const weekCount = 12;
const pageSize = 100;
const everything = {};

/** The time given to learning: counted, logged, and week by week. */
export function TimeView({ views }: LearningViewProps) {
  const { t } = useTranslation(['learning', 'sessions']);
  const api = useApi();
  const sessions = useSessions(everything, pageSize);
  const weeks = useQuery(api.sessions.listWeeks.queryOptions({ input: { weeks: weekCount } }));
  const isEmpty = (sessions.data?.pages[0]?.total ?? 0) === 0;
  return (
    <div className={learning.root}>
      <div className={learning.room}>
        <RoomHeader title={t('learning:title')} views={views}>
          <FilesMenu />
          <LogButton isPrimary />
        </RoomHeader>
        <div className={classes.scroll}>
          <div className={classes.top}>
            <FocusTimer />
            {weeks.data && !isEmpty && (
              <WeekChart
                weeks={weeks.data}
                description={<ThisWeek minutes={weeks.data.at(-1)?.minutes ?? 0} />}
              />
            )}
          </div>
          <ListStates
            query={sessions}
            isEmpty={isEmpty}
            empty={<EmptyState illustration="lamp" sentence={t('sessions:list.empty')} />}
          >
            <section className={classes.list}>
              <h2 className={classes.title}>{t('sessions:list.title')}</h2>
              <SessionList sessions={sessions} />
            </section>
          </ListStates>
        </div>
      </div>
    </div>
  );
}
