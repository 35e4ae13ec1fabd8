import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Autosave } from './autosave.ts';
import classes from './autosave-text.module.css';

/** Says that the text in the field was not saved when it was left, and lets it go again. Between two texts the person chooses below. */
export function BroughtBack({ isBroughtBack, theirs, keepBroughtBack, dropBroughtBack }: Autosave) {
  const { t } = useTranslation('fields');
  if (!isBroughtBack) return null;
  return (
    <div role="alert" className={classes.conflict}>
      <p>{t('broughtBack.sentence')}</p>
      {theirs === undefined && (
        <Group gap="sm">
          <Button size="compact-md" variant="light" onClick={keepBroughtBack}>
            {t('broughtBack.keep')}
          </Button>
          <Button size="compact-md" variant="default" onClick={dropBroughtBack}>
            {t('broughtBack.drop')}
          </Button>
        </Group>
      )}
    </div>
  );
}
