import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalCard } from '#contract/goals.ts';
import { todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { GoalMenu } from '../goal-menu.tsx';
import { ProgressLine, useProgressWords } from '../progress.tsx';
import classes from './card-face.module.css';

/** What a card says: the goal, its skills, how far it is, until when. Remembered as the board draws itself anew so often. */
export const CardFace = memo(function CardFace({ card }: { card: GoalCard }) {
  const words = useProgressWords();
  const { title, skills, progress } = card;
  const isBegun = progress.done > 0 || (progress.total ?? 0) > 0;
  return (
    <>
      <div className={classes.top}>
        <span className={classes.title}>{title}</span>
        <span data-above="">
          <GoalMenu goal={card} isSmall />
        </span>
      </div>
      {skills.length > 0 && (
        <span className={classes.skills}>{skills.map(({ name }) => name).join(', ')}</span>
      )}
      <span className={classes.line}>
        <ProgressLine goal={card} />
      </span>
      <div className={classes.bottom}>
        {isBegun && <span>{words(card)}</span>}
        <TargetDay card={card} />
      </div>
    </>
  );
});

function TargetDay({ card: { state, targetOn, doneOn } }: { card: GoalCard }) {
  const { t } = useTranslation('learning');
  const { day, dayRelative } = useFormatting();
  if (doneOn !== null)
    return <span title={day(doneOn)}>{t('reachedOn', { when: dayRelative(doneOn) })}</span>;
  if (targetOn === null) return null;
  const isPast = state === 'in_progress' && targetOn < todayOf(new Date());
  return (
    <span title={day(targetOn)} className={isPast ? classes.due : undefined}>
      {t(isPast ? 'targetWas' : 'until', { when: dayRelative(targetOn) })}
    </span>
  );
}
