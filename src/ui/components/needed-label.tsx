import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './needed-label.module.css';

/** A label whose field must be filled in, in a word. Screen readers hear it from the field itself. */
export function NeededLabel({ children }: { children: ReactNode }) {
  const { t } = useTranslation('fields');
  return (
    <>
      {children}
      <span className={classes.word} aria-hidden="true">
        {t('needed')}
      </span>
    </>
  );
}
