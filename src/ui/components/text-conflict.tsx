import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from '#ui/lib/failure.ts';
import type { Autosave } from './autosave.ts';
import classes from './autosave-text.module.css';

/** What is stored instead of the text in the field, and the choice between the two; nothing while they are one. */
export function TextConflict({ theirs, keepMine, takeTheirs }: Autosave) {
  const { t } = useTranslation('fields');
  const failureWords = useFailureWords();
  if (theirs === undefined) return null;
  return (
    <div role="alert" className={classes.conflict}>
      <p>{failureWords({ code: 'CONFLICT' })}</p>
      <p className={classes.conflictLabel}>{t('conflict.theirs')}</p>
      <blockquote>{theirs === '' ? t('conflict.empty') : theirs}</blockquote>
      <Group gap="sm">
        <Button size="compact-md" variant="light" onClick={keepMine}>
          {t('conflict.keepMine')}
        </Button>
        <Button size="compact-md" variant="default" onClick={takeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
      </Group>
    </div>
  );
}
