import type { Client as Procedure } from '@orpc/client';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { useCommand } from './command.ts';
import { type DraftOptions, useDraft } from './draft.ts';
import { refusalOf, type SeenFailure, useRefusalWords } from './failure.ts';

export interface AddFormOptions<Draft, Input, Added, Failed> {
  draft: DraftOptions<Draft>;
  procedure: Procedure<Record<never, never>, Input, Added, Failed>;
  /** What is sent, under an id that stays the same until it was added. */
  toInput: (draft: Draft, id: string) => Input;
  announce: (added: Added) => string;
  onAdded: (id: string) => void;
  /** The fields that were refused, such as `link`: those out of sight have to come into it. */
  onRefused?: (fields: string[]) => void;
}

/**
 * The form in which a record is added. What was typed half survives a crash; the id is made here, so that a second click adds nothing. `first` belongs
 * to the field that has the focus when another one is to be written. `root`
 * belongs to the form: the first field that was refused gets the focus.
 */
export function useAddForm<Draft extends object, Input, Added extends { id: string }, Failed>(
  options: AddFormOptions<Draft, Input, Added, Failed>,
) {
  const { toInput, announce, onAdded } = options;
  const refusalWords = useRefusalWords();
  const [draft, setDraft, clearDraft] = useDraft(options.draft);
  const [failure, setFailure] = useState<SeenFailure>();
  const id = useRef(newId());
  const first = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLFormElement>(null);
  const add = useCommand(options.procedure, {
    announce,
    onFailure(seen) {
      setFailure(seen);
      const { refusals } = seen.data ?? {};
      if (refusals) options.onRefused?.(refusals.map(({ field }) => field.replace(/^fields\./, '')));
      return refusals !== undefined;
    },
  });

  useEffect(() => {
    if (failure) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);

  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);

  async function save(staysOpen: boolean) {
    if (add.isRunning) return;
    setFailure(undefined);
    const added = await add.run(toInput(draft, id.current));
    if (!added) return;
    // Before anything is waited for: the next one may be written and sent meanwhile, and under the old id it would be taken for this one.
    id.current = newId();
    if (staysOpen) first.current?.focus();
    await clearDraft(draft);
    // Who has gone on meanwhile is not fetched back.
    if (!staysOpen && isThere.current) onAdded(added.id);
  }

  return {
    draft,
    setDraft,
    first,
    root,
    isRunning: add.isRunning,
    submit(event: FormEvent) {
      event.preventDefault();
      void save(false);
    },
    addAnother: () => void save(true),
    /** Why a field was refused, in words. */
    refusal(field: string) {
      const reason = failure && refusalOf(failure, `fields.${field}`);
      return reason && refusalWords(reason);
    },
  };
}
