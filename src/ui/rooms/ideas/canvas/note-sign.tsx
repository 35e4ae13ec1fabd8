import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssumptionState } from '#contract/idea-parts.ts';
import { assumptionShapes } from '../marks/assumption-mark.tsx';
import classes from './note.module.css';

interface NoteSignProps {
  state: AssumptionState;
  importance: number | null;
}

/** That a note is an assumption: a shape for how sure one is, as many dots as it matters, and both in words for whoever points at it or hears it. */
export function NoteSign({ state, importance }: NoteSignProps) {
  const words = useAssumptionWords()(state, importance);
  const Shape = assumptionShapes[state];
  return (
    <span className={classes.sign} data-state={state} title={words}>
      <Shape size={14} aria-hidden="true" />
      {importance !== null && <span aria-hidden="true">{'•'.repeat(importance)}</span>}
      <VisuallyHidden>{`, ${words}`}</VisuallyHidden>
    </span>
  );
}

/** "Assumption: untested, decisive". */
export function useAssumptionWords(): (state: AssumptionState, importance: number | null) => string {
  const { t } = useTranslation('canvases');
  return (given, importance) => {
    const state = t(`assumption.${given}`);
    if (importance === null) return t('note.mark', { state });
    return t('note.markWithImportance', { state, importance: t(`importance.${importance as 1 | 2 | 3}`) });
  };
}
