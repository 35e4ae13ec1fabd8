import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './import-page.module.css';
import { StepTitle } from './step-title.tsx';

interface ResultStepProps {
  addedCount: number;
  skippedCount: number;
  onAgain: () => void;
}

export function ResultStep({ addedCount, skippedCount, onAgain }: ResultStepProps) {
  const { t } = useTranslation('import');
  const { number } = useFormatting();
  return (
    <>
      <StepTitle>{t('result.title')}</StepTitle>
      <p className={classes.line}>{t('result.added', { count: addedCount, shown: number(addedCount) })}</p>
      {skippedCount > 0 && (
        <p className={classes.muted}>
          {t('result.skipped', { count: skippedCount, shown: number(skippedCount) })}
        </p>
      )}
      <div className={classes.actions}>
        <Button component={Link} to="/applications">
          {t('result.open')}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {t('otherFile')}
        </Button>
      </div>
    </>
  );
}
