import { Button, SegmentedControl } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#ui/lib/announce.ts';
import { SupportSection } from '../support-section.tsx';
import { BreathShape } from './breath-shape.tsx';
import { BreathSteps } from './breath-steps.tsx';
import classes from './breathing.module.css';
import {
  type BreathMinutes,
  type BreathMoment,
  type BreathPhase,
  breathMinutes,
  type Rhythm,
  rhythmNames,
  rhythms,
} from './rhythms.ts';
import { useBreathing } from './use-breathing.ts';

/** A breathing exercise: a shape and words, without a sound, and nothing is noted of it. */
export function Breathing() {
  const { t } = useTranslation('support');
  const isStill = useReducedMotion();
  const [rhythm, setRhythm] = useState<Rhythm>('longer_out');
  const [minutes, setMinutes] = useState<BreathMinutes>(1);
  const [isOver, setIsOver] = useState(false);
  const onPhase = useCallback((kind: BreathMoment['kind']) => announce(t(`breathing.${kind}`)), [t]);
  const onOver = useCallback(() => {
    setIsOver(true);
    announce(t('breathing.over'));
  }, [t]);
  const { moment, start, stop } = useBreathing({ rhythm, minutes, onPhase, onOver });

  return (
    <SupportSection part="breathing">
      <div className={classes.root}>
        <div className={classes.stage} data-still={isStill || undefined}>
          {isStill ? (
            <BreathSteps rhythm={rhythm} moment={moment} />
          ) : (
            <>
              <BreathShape moment={moment} />
              <PhaseWords rhythm={rhythm} moment={moment} />
            </>
          )}
        </div>
        <div className={classes.side}>
          {moment === null && (
            <>
              <p className={classes.sentence}>
                {t(
                  isOver
                    ? 'breathing.over'
                    : isStill
                      ? 'breathing.stillExplanation'
                      : 'breathing.explanation',
                )}
              </p>
              <SegmentedControl
                fullWidth
                aria-label={t('breathing.rhythm')}
                data={rhythmNames.map((value) => ({ value, label: t(`breathing.rhythms.${value}.name`) }))}
                value={rhythm}
                onChange={(value) => setRhythm(value as Rhythm)}
              />
              <p className={classes.detail}>{t(`breathing.rhythms.${rhythm}.detail`)}</p>
              <SegmentedControl
                fullWidth
                aria-label={t('breathing.length')}
                data={breathMinutes.map((count) => ({
                  value: String(count),
                  label: t('breathing.minutes', { count }),
                }))}
                value={String(minutes)}
                onChange={(value) => setMinutes(Number(value) as BreathMinutes)}
              />
            </>
          )}
          <Button
            size="md"
            variant={moment ? 'default' : 'filled'}
            leftSection={
              moment ? (
                <IconPlayerStop size="1.125rem" aria-hidden="true" />
              ) : (
                <IconPlayerPlay size="1.125rem" aria-hidden="true" />
              )
            }
            onClick={() => {
              setIsOver(false);
              if (moment) stop();
              else start();
            }}
          >
            {t(moment ? 'breathing.stop' : 'breathing.start')}
          </Button>
          {moment === null && <p className={classes.detail}>{t('breathing.caution')}</p>}
        </div>
      </div>
    </SupportSection>
  );
}

/** Not a live region: what is said aloud is said once, by the page. */
function PhaseWords({ rhythm, moment }: { rhythm: Rhythm; moment: BreathMoment | null }) {
  const { t } = useTranslation('support');
  if (!moment) return null;
  const phases: readonly BreathPhase[] = rhythms[rhythm];
  return (
    <p className={classes.words}>
      <span className={classes.word}>{t(`breathing.${moment.kind}`)}</span>
      <span className={classes.seconds}>
        {t('breathing.seconds', { count: phases[moment.phase]?.seconds ?? 0 })}
      </span>
    </p>
  );
}
