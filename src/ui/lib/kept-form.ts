import type { KeyboardEvent } from 'react';
import { type DraftOptions, useDraft } from './draft.ts';
import { takesEscape } from './escape.ts';

/** A form that lies open beside others: Esc and whatever else takes it away keep what was typed half, for the next time it is opened. */
export function useKeptForm<Draft extends object>(options: DraftOptions<Draft>, onClose: () => void) {
  const [draft, set, clear] = useDraft(options);
  return {
    draft,
    set,
    /** After it was stored, or when it is not wanted any more. */
    async finish(): Promise<void> {
      await clear(draft);
      onClose();
    },
    onKeyDown(event: KeyboardEvent): void {
      if (takesEscape(event)) onClose();
    },
  };
}
