import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasNote } from '#contract/canvases.ts';
import { useAutosave } from '#ui/components/autosave.ts';
import { useRefusal } from '#ui/components/autosave-label.tsx';
import { GrowingTextarea } from '#ui/components/growing-textarea.tsx';
import { SaveState } from '#ui/components/save-state.tsx';
import { TextConflict } from '#ui/components/text-conflict.tsx';
import { useCanvasContext } from './canvas-context.ts';
import classes from './note.module.css';

/**
 * The text of a note while it is edited; saved as it is typed. Enter, Esc and leaving it end that, but not before it is saved: what the core does not take stays in the
 * field. A note without any text left is deleted.
 */
export function NoteEditor({ note }: { note: CanvasNote }) {
  const { t } = useTranslation('canvases');
  const { actions } = useCanvasContext();
  const { id } = note;
  const field = useRef<HTMLTextAreaElement>(null);
  const lastSaved = useRef(note.text);
  const autosave = useAutosave({
    stored: note.text,
    async save(text, base) {
      // A note is never empty: until there are words again the last ones stay.
      if (text.trim() === '') return;
      await actions.write(id, text, base === '' ? lastSaved.current : base);
      lastSaved.current = text.trim();
    },
  });
  const { text, state, theirs, change, flush } = autosave;
  const refusal = useRefusal(autosave);
  const [leaving, setLeaving] = useState<'here' | 'elsewhere' | null>(null);

  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  useEffect(() => {
    if (leaving === null || state === 'saving') return;
    setLeaving(null);
    if (state !== 'unsaved') actions.endEdit(id, leaving === 'here');
  }, [leaving, state, actions, id]);

  function leave(to: 'here' | 'elsewhere') {
    if (text.trim() === '') return actions.remove([id]);
    flush();
    setLeaving(to);
  }
  function onKeyDown(event: KeyboardEvent) {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey);
    if (!isDone || event.nativeEvent.isComposing) return;
    event.preventDefault();
    leave('here');
  }
  return (
    <div className={classes.editor}>
      <GrowingTextarea
        ref={field}
        aria-label={t('note.edit')}
        value={text}
        minRows={1}
        inputClass={classes.field}
        error={refusal}
        onChange={change}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          // The window was left, not the field; and the choice between two texts lies beside it.
          const isStill = document.activeElement === field.current;
          if (!isStill && theirs === undefined && !event.currentTarget.contains(event.relatedTarget))
            leave('elsewhere');
        }}
      />
      {state === 'unsaved' && refusal === undefined && theirs === undefined && (
        <SaveState state={state} failure={autosave.failure} />
      )}
      <TextConflict {...autosave} />
    </div>
  );
}
