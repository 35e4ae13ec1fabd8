import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { progressMeasures } from '#contract/learning-parts.ts';
import classes from '#ui/components/details/details.module.css';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { useDurations } from '#ui/lib/use-durations.ts';
import { DurationField } from '../../components/duration-field.tsx';
import { ProgressLine, useProgressWords } from '../progress.tsx';
import own from './progress-section.module.css';
import type { FieldsProps } from './use-save-field.ts';

/** How far it is, by what, and when it will be reached if it goes on like this. */
export function ProgressSection({ goal, saving }: FieldsProps) {
  const { t } = useTranslation('learning');
  const words = useProgressWords();
  const refusal = useFieldWords(saving.failures);
  const { weeklyMinutes, totalMinutes, progressBy } = goal;
  return (
    <section className={classes.section} aria-label={t('section.progress')}>
      <div className={own.head}>
        <h3>{t('section.progress')}</h3>
        <SegmentedControl
          size="xs"
          aria-label={t('field.progressBy')}
          data={progressMeasures.map((value) => ({ value, label: t(`progressBy.${value}`) }))}
          value={progressBy}
          onChange={(value) => {
            const next = progressMeasures.find((each) => each === value) ?? progressBy;
            void saving.choose('progressBy', next, progressBy);
          }}
        />
      </div>
      <div>
        <p className={own.words}>{words(goal)}</p>
        <ProgressLine goal={goal} />
        <Pace goal={goal} />
      </div>
      <div className={classes.pair}>
        <DurationField
          bare="hours"
          label={t('field.weeklyMinutes')}
          value={weeklyMinutes}
          onChange={(next) => void saving.choose('weeklyMinutes', next, weeklyMinutes)}
          error={refusal('weeklyMinutes')}
        />
        <DurationField
          bare="hours"
          label={t('field.totalMinutes')}
          value={totalMinutes}
          onChange={(next) => void saving.choose('totalMinutes', next, totalMinutes)}
          error={refusal('totalMinutes')}
        />
      </div>
    </section>
  );
}

function Pace({ goal: { state, progress, targetOn } }: Pick<FieldsProps, 'goal'>) {
  const { t } = useTranslation('learning');
  const { day } = useFormatting();
  const { minutes } = useDurations();
  if (state === 'done' || state === 'dropped') return null;
  const { paceOn, recentMinutes } = progress;
  const recent = recentMinutes > 0 ? t('pace.recent', { time: minutes(recentMinutes) }) : t('pace.nothing');
  if (paceOn === null) return <p className={own.pace}>{recent}</p>;
  const isLate = targetOn !== null && paceOn > targetOn;
  return (
    <p className={own.pace}>
      {recent} <strong>{t('pace.on', { day: day(paceOn) })}</strong>
      {isLate && ` ${t('pace.afterTarget')}`}
    </p>
  );
}
