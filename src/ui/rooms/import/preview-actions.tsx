import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './import-page.module.css';
import { PreviewRefusal, type PreviewStepProps, RunningWords } from './preview-step.tsx';

interface PreviewActionsProps extends PreviewStepProps {
  isLoaded: boolean;
  /** Rows that bring something. */
  count: number;
}

/** What follows a preview: importing, or the next file. */
export function PreviewActions({ isLoaded, count, ...props }: PreviewActionsProps) {
  const { nextName, hasOthers, isRunning, onNext, onBack } = props;
  const { t } = useTranslation('import');
  return (
    <>
      <PreviewRefusal {...props} />
      <div className={classes.actions}>
        <Button
          loading={isRunning}
          disabled={!isLoaded || (count === 0 && !hasOthers)}
          onClick={() => onNext()}
        >
          {nextName === null ? t('people.run') : t('preview.nextFile', { file: nextName })}
        </Button>
        <Button variant="default" disabled={isRunning} onClick={onBack}>
          {t('back')}
        </Button>
        <RunningWords isRunning={isRunning} count={count} />
      </div>
    </>
  );
}
