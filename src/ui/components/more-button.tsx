import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './more-button.module.css';

/** The next rows of a list, where there are any. */
export function MoreButton({ more }: { more: (() => void) | undefined }) {
  const { t } = useTranslation('fields');
  if (!more) return null;
  return (
    <Button variant="default" size="compact-md" className={classes.root ?? ''} onClick={more}>
      {t('more')}
    </Button>
  );
}
