import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import { ListStates } from '#ui/components/list-states.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useMonthWords } from '#ui/lib/month-words.ts';
import { CheckInCard } from '../days/check-in-card.tsx';
import { EntryRow } from '../days/entry-row.tsx';
import type { View } from '../view-names.ts';
import type { JournalViewProps } from '../view-props.ts';
import classes from './day-entries.module.css';

interface DayEntriesProps extends Pick<JournalViewProps, 'openId' | 'onOpen'> {
  day: string;
  /** Where it stands, and entries are opened beside. */
  view: View;
}

/** What was written on one day, and a way to write more for it, however long ago it was. */
export function DayEntries({ day, view, openId, onOpen }: DayEntriesProps) {
  const { t } = useTranslation('moods');
  const { dayInFull } = useMonthWords();
  const api = useApi();
  const faces = useRef<HTMLDivElement>(null);
  const query = useQuery(
    api.entries.list.queryOptions({ input: { filter: { from: day, to: day }, limit: limits.page } }),
  );
  return (
    <section className={classes.root} aria-label={dayInFull(day)}>
      <h2 className={classes.title}>{dayInFull(day)}</h2>
      <ListStates
        query={query}
        isEmpty={query.data?.total === 0}
        empty={<p className={classes.nothing}>{t('day.empty')}</p>}
      >
        <ul className={classes.entries} aria-label={t('day.entries')}>
          {query.data?.rows.map((entry) => (
            <li key={entry.id}>
              <EntryRow entry={entry} isOpen={entry.id === openId} view={view} />
            </li>
          ))}
        </ul>
      </ListStates>
      <CheckInCard key={day} faces={faces} onOpen={onOpen} about={{ day, title: t('day.write') }} />
    </section>
  );
}
