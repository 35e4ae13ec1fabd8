import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportTarget } from '#contract/import-parts.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './import-page.module.css';
import { StepTitle } from './step-title.tsx';
import { type ImportResult, useResultSentences } from './use-result-sentences.ts';

interface ResultStepProps {
  result: ImportResult;
  targets: ReadonlySet<ImportTarget>;
  onAgain: () => void;
}

export function ResultStep({ result, targets, onAgain }: ResultStepProps) {
  const { t } = useTranslation('import');
  const { number } = useFormatting();
  const sentences = useResultSentences();
  const { skippedCount } = result;
  return (
    <>
      <StepTitle>{t('result.title')}</StepTitle>
      {sentences(result, targets).map((sentence) => (
        <p key={sentence} className={classes.line}>
          {sentence}
        </p>
      ))}
      {skippedCount > 0 && (
        <p className={classes.muted}>
          {t(targets.has('contacts') ? 'result.skippedPeople' : 'result.skipped', {
            count: skippedCount,
            shown: number(skippedCount),
          })}
        </p>
      )}
      <div className={classes.actions}>
        {targets.has('applications') && (
          <Button component={Link} to="/applications">
            {t('result.open')}
          </Button>
        )}
        {targets.has('contacts') && (
          <Button component={Link} to="/contacts">
            {t('result.openContacts')}
          </Button>
        )}
        {targets.has('entries') && (
          <Button component={Link} to="/journal">
            {t('result.openJournal')}
          </Button>
        )}
        <Button variant="default" onClick={onAgain}>
          {t('otherFile')}
        </Button>
      </div>
    </>
  );
}
