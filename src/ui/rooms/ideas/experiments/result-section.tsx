import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Experiment } from '#contract/experiments.ts';
import classes from '#ui/components/details/details.module.css';
import rows from '#ui/components/rows.module.css';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { ResultDialog } from './result-dialog.tsx';

interface ResultSectionProps {
  experiment: Experiment;
  /** Goes to the field of the threshold. */
  onThreshold: () => void;
}

/** What came out, held against the threshold that was set before. */
export function ResultSection({ experiment, onThreshold }: ResultSectionProps) {
  const { t } = useTranslation('experiments');
  const client = useClient();
  const { day } = useFormatting();
  const [isAsking, setIsAsking] = useState(false);
  const takeBack = useCommand(client.experiments.withdrawResult, { announce: () => t('takenBack') });
  const root = useKeepFocus<HTMLElement>();
  // The dialog was there as soon as it was drawn, and does not know where the keyboard came from.
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !isAsking) root.current?.querySelector('button')?.focus();
    wasAsking.current = isAsking;
  }, [isAsking, root]);
  const { id, outcome, result, resultOn, threshold, notes } = experiment;
  const canRecord = threshold.trim() !== '';
  return (
    <section ref={root} className={classes.section} aria-label={t('section.result')}>
      <h3>{t('section.result')}</h3>
      {outcome !== null && resultOn !== null ? (
        <>
          <div className={classes.notice}>
            <strong>
              {t(`outcome.${outcome}`)} · {day(resultOn)}
            </strong>
            <span className={rows.buttons}>
              <Button size="compact-md" variant="light" onClick={() => setIsAsking(true)}>
                {t('changeResult')}
              </Button>
              <Button size="compact-md" variant="light" onClick={() => void takeBack.run({ id })}>
                {t('takeBack')}
              </Button>
            </span>
          </div>
          {result && <p className={rows.text}>{result}</p>}
          {notes.length > 0 && <span className={rows.muted}>{t('evidence')}</span>}
        </>
      ) : (
        <div className={classes.notice}>
          <span>{t(canRecord ? 'noResult' : 'thresholdFirst')}</span>
          {canRecord ? (
            <Button size="compact-md" onClick={() => setIsAsking(true)}>
              {t('record')}
            </Button>
          ) : (
            <Button size="compact-md" variant="light" onClick={onThreshold}>
              {t('toThreshold')}
            </Button>
          )}
        </div>
      )}
      {isAsking && <ResultDialog experiment={experiment} onClose={() => setIsAsking(false)} />}
    </section>
  );
}
