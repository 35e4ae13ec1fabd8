import { useTranslation } from 'react-i18next';
import type { GoalCard } from '#contract/goals.ts';
import { useDurations } from '#ui/lib/use-durations.ts';
import classes from './progress.module.css';

type Measured = Pick<GoalCard, 'progress' | 'progressBy'>;

/** Share of a goal that is done, 0 to 1; null when nobody said how much it is in all. */
export function shareOf({ progress }: Measured): number | null {
  const { done, total } = progress;
  return total === null || total === 0 ? null : Math.min(1, done / total);
}

/** "2 of 5 milestones", "6 h of 40 h", or what there is without a share of anything. */
export function useProgressWords(): (goal: Measured) => string {
  const { t } = useTranslation('learning');
  const { minutes } = useDurations();
  return ({ progress, progressBy }) => {
    const { done, total } = progress;
    if (progressBy === 'milestones') {
      return total === null || total === 0
        ? t('progress.noMilestones')
        : t('progress.milestones', { done, count: total });
    }
    if (total === null)
      return done === 0 ? t('progress.noHours') : t('progress.soFar', { time: minutes(done) });
    return t('progress.hours', { done: minutes(done), total: minutes(total) });
  };
}

/** How far a goal is, as a quiet line; the words stand beside it. */
export function ProgressLine({ goal }: { goal: Measured }) {
  const share = shareOf(goal);
  if (share === null) return null;
  return (
    <svg className={classes.line} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className={classes.rest} width="100" height="4" />
      <rect className={classes.done} width={share * 100} height="4" />
    </svg>
  );
}
