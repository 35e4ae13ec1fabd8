import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { todayOf } from '#ui/lib/days.ts';
import { useRememberedView } from '#ui/lib/remembered-view.ts';
import journal from '../journal.module.css';
import { JournalHeader } from '../journal-header.tsx';
import type { JournalViewProps } from '../view-props.ts';
import { Comparisons } from './comparisons.tsx';
import { eventsWithin } from './lay-out-trend.ts';
import classes from './trends-view.module.css';
import { ranges, useTrends } from './use-trends.ts';
import { WeeksSection } from './weeks-section.tsx';

const keptView = z.object({ range: z.enum(ranges) });
const usual: z.infer<typeof keptView> = { range: '26' };

/** How mood and energy went by week, and how mood was on days with and without something. Figures, and nothing said about their reasons. */
export function TrendsView({ views, onNew }: JournalViewProps) {
  const { t } = useTranslation('moods');
  const [{ range }, setView] = useRememberedView('journal.trends', keptView, usual);
  const today = todayOf(new Date());
  const { weeks, shown, byMark, byEvent } = useTrends(range, today);
  // Days before the time that is shown: it can be made longer.
  const isEmpty = shown.every(({ saidDayCount }) => saidDayCount === 0);
  return (
    <div className={journal.root}>
      <div className={journal.room}>
        <JournalHeader views={views} onNew={onNew} />
        <div className={classes.scroll}>
          <SegmentedControl
            className={classes.range ?? ''}
            size="xs"
            aria-label={t('range.label')}
            data={ranges.map((value) => ({ value, label: t(`range.${value}`) }))}
            value={range}
            onChange={(value) => setView({ range: ranges.find((each) => each === value) ?? '26' })}
          />
          <ListStates
            query={weeks}
            isEmpty={isEmpty}
            empty={
              <EmptyState
                illustration="path"
                sentence={t(range === 'all' ? 'weeks.empty' : 'weeks.emptyRange')}
              />
            }
          >
            <WeeksSection
              weeks={shown}
              events={eventsWithin(shown, byEvent.data?.rows ?? [])}
              today={today}
            />
            <Comparisons byMark={byMark.data} byEvent={byEvent.data} />
          </ListStates>
        </div>
      </div>
    </div>
  );
}
