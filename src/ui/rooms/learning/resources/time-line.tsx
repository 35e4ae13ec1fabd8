import { useTranslation } from 'react-i18next';
import type { Resource } from '#contract/resources.ts';
import { useDurations } from '#ui/lib/use-durations.ts';
import { TimeBar } from '../components/time-bar.tsx';
import classes from './resources.module.css';

/** "6 h 30 min of 40 h", with as much of a line filled. */
export function TimeLine({ resource }: { resource: Pick<Resource, 'minutes' | 'totalMinutes'> }) {
  const { t } = useTranslation('resources');
  const { minutes: written } = useDurations();
  const { minutes, totalMinutes } = resource;
  if (totalMinutes === null) {
    return <span className={classes.time}>{minutes > 0 ? written(minutes) : t('timeNone')}</span>;
  }
  return (
    <span className={classes.time}>
      {minutes === 0
        ? t('timeTotal', { total: written(totalMinutes) })
        : t('timeOf', { done: written(minutes), total: written(totalMinutes) })}
      <TimeBar done={minutes} total={totalMinutes} />
    </span>
  );
}
