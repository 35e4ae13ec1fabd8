import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdeaCard } from '#contract/ideas.ts';
import { todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { IdeaMenu } from '../idea-menu.tsx';
import classes from './card-face.module.css';

interface CardFaceProps {
  card: IdeaCard;
  onCopied: (id: string) => void;
}

/** What a card says: the idea, for whom it does what, what comes next, and how much stands on its canvas. Remembered as the board draws itself anew so often. */
export const CardFace = memo(function CardFace({ card, onCopied }: CardFaceProps) {
  return (
    <>
      <div className={classes.top}>
        <span className={classes.title}>{card.title}</span>
        <span data-above="">
          <IdeaMenu idea={card} isSmall onCopied={onCopied} />
        </span>
      </div>
      {card.pitch && <span className={classes.pitch}>{card.pitch}</span>}
      <NextStep card={card} />
      <Counts card={card} />
    </>
  );
});

function NextStep({ card: { nextStep, nextStepOn, state } }: { card: IdeaCard }) {
  const { t } = useTranslation('ideas');
  const { day, dayRelative } = useFormatting();
  if (nextStep === null && nextStepOn === null) return null;
  const isPast = nextStepOn !== null && state !== 'parked' && nextStepOn < todayOf(new Date());
  return (
    <span className={classes.next}>
      <span>{nextStep ?? t('nextStep')}</span>
      {nextStepOn !== null && (
        <span title={day(nextStepOn)} className={isPast ? classes.due : classes.when}>
          {t(isPast ? 'dayWas' : 'by', { when: dayRelative(nextStepOn) })}
        </span>
      )}
    </span>
  );
}

function Counts({ card: { noteCount, assumptionCount, openRiskCount } }: { card: IdeaCard }) {
  const { t } = useTranslation('ideas');
  if (noteCount === 0) return null;
  return (
    <div className={classes.counts}>
      <span>{t('noteCount', { count: noteCount })}</span>
      {assumptionCount > 0 && <span>{t('assumptionCount', { count: assumptionCount })}</span>}
      {openRiskCount > 0 && (
        <span className={classes.risk}>{t('openRiskCount', { count: openRiskCount })}</span>
      )}
    </div>
  );
}
