import { useTranslation } from 'react-i18next';
import classes from './breathing.module.css';
import { type BreathMoment, type BreathPhase, type Rhythm, rhythms } from './rhythms.ts';

interface BreathStepsProps {
  rhythm: Rhythm;
  moment: BreathMoment | null;
}

/** The phases one below the other, for whoever wants nothing to move: the mark changes its place once in each phase. */
export function BreathSteps({ rhythm, moment }: BreathStepsProps) {
  const { t } = useTranslation('support');
  const phases: readonly BreathPhase[] = rhythms[rhythm];
  return (
    <ol className={classes.steps}>
      {phases.map(({ kind, seconds }, phase) => {
        const isNow = moment?.phase === phase;
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the phases of a rhythm stay where they are, and two of them are alike
            key={phase}
            className={classes.step}
            aria-current={isNow ? 'step' : undefined}
          >
            <span>{t(`breathing.${kind}`)}</span>
            <span className={classes.seconds}>{t('breathing.seconds', { count: seconds })}</span>
          </li>
        );
      })}
    </ol>
  );
}
