import { useTranslation } from 'react-i18next';
import { type SeenFailure, useFailureWords } from '#ui/lib/failure.ts';
import classes from './save-state.module.css';

export interface SaveStateProps {
  /** `saved` only after the commit. */
  state: 'untouched' | 'saving' | 'saved' | 'unsaved';
  /** Why it is not saved. */
  failure?: SeenFailure | undefined;
}

/** "Saved", or why not. Read out only when something is wrong. */
export function SaveState({ state, failure }: SaveStateProps) {
  const { t } = useTranslation('app');
  const failureWords = useFailureWords();
  if (state === 'untouched') return null;
  if (state === 'unsaved') {
    const reason = failure && failureWords(failure);
    return (
      <span role="alert" className={classes.unsaved}>
        {reason ? t('save.unsavedBecause', { reason }) : t('save.unsaved')}
      </span>
    );
  }
  return <span className={classes.quiet}>{t(`save.${state}`)}</span>;
}
