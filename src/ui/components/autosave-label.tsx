import type { ReactNode } from 'react';
import { useRefusalWords } from '#ui/lib/failure.ts';
import type { Autosave } from './autosave.ts';
import classes from './autosave-text.module.css';
import { SaveState } from './save-state.tsx';

/** What is wrong with the text itself, which stands under the field; undefined when nothing is. */
export function useRefusal({ state, failure }: Autosave): string | undefined {
  const refusalWords = useRefusalWords();
  const refusal = failure?.data?.refusals?.[0]?.reason;
  return refusal !== undefined && state === 'unsaved' ? refusalWords(refusal) : undefined;
}

/** The label of a field that saves itself, with "Saved" beside it where nothing else says how it stands. */
export function AutosaveLabel({ autosave, children }: { autosave: Autosave; children: ReactNode }) {
  const { state, failure } = autosave;
  const isToldElsewhere = useRefusal(autosave) !== undefined || failure?.code === 'CONFLICT';
  return (
    <span className={classes.label}>
      <span>{children}</span>
      {!isToldElsewhere && <SaveState state={state} failure={failure} />}
    </span>
  );
}
