import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import rows from '#ui/components/rows.module.css';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { CatchUp } from './catch-up.tsx';
import { DueList, More } from './due-list.tsx';
import classes from './today.module.css';

/** The day changes, and hours pass, without anybody changing anything. */
const lookAgainMs = 60_000;

/** What needs the person today, and what the coming seven days hold. */
export function TodayPage() {
  const { t } = useTranslation('today');
  const api = useApi();
  const navigate = useNavigate();
  const { weekday } = useFormatting();
  const query = useQuery({
    ...api.today.list.queryOptions({ input: {} }),
    refetchInterval: lookAgainMs,
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
  });
  const { data } = query;
  const root = useKeepFocus<HTMLDivElement>();
  return (
    <>
      <RoomHeader title={t('title')} detail={data && weekday(data.on)} />
      <div ref={root} className={classes.root} tabIndex={-1}>
        {data && <CatchUp on={data.on} lastWrittenOn={data.lastWrittenOn} />}
        <ListStates
          query={query}
          isEmpty={data === undefined || data.due.total + data.ahead.total === 0}
          empty={
            <EmptyState
              illustration="path"
              sentence={t('empty.sentence')}
              action={{ label: t('empty.action'), run: () => void navigate({ to: '/applications' }) }}
            >
              <JournalWay />
            </EmptyState>
          }
        >
          {data && (
            <>
              <section className={classes.section} aria-labelledby="today-due">
                <Heading id="today-due" title={t('section.due')} count={data.due.total} />
                {data.due.total === 0 ? (
                  <p className={classes.nothing}>{t('dueNothing')}</p>
                ) : (
                  <DueList items={data.due.items} labelledBy="today-due" today={data.on} />
                )}
                <More section={data.due} />
              </section>
              <section className={classes.section} aria-labelledby="today-ahead">
                <Heading id="today-ahead" title={t('section.ahead')} count={data.ahead.total} />
                {data.ahead.total === 0 && <p className={classes.nothing}>{t('aheadNothing')}</p>}
                {[...Map.groupBy(data.ahead.items, ({ on }) => on)].map(([on, items]) => (
                  <div key={on}>
                    <h3 id={`today-${on}`} className={classes.day}>
                      {weekday(on)}
                    </h3>
                    <DueList items={items} labelledBy={`today-${on}`} today={data.on} />
                  </div>
                ))}
                <More section={data.ahead} />
              </section>
              <JournalWay />
            </>
          )}
        </ListStates>
      </div>
    </>
  );
}

function Heading({ id, title, count }: { id: string; title: string; count: number }) {
  const { t } = useTranslation('today');
  return (
    <div className={classes.heading}>
      <h2 id={id}>{title}</h2>
      {count > 0 && <span className={rows.muted}>{t('items', { count })}</span>}
    </div>
  );
}

/** Only the way there: the Journal opens itself to nobody. */
function JournalWay() {
  const { t } = useTranslation('today');
  return (
    <p className={classes.journal}>
      {t('journal.question')}{' '}
      <Anchor component={Link} to="/journal" underline="always">
        {t('journal.link')}
      </Anchor>
    </p>
  );
}
