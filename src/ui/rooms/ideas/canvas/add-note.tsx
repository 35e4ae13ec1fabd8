import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '#contract/idea-parts.ts';
import { useFinishOnLeave } from '#ui/lib/finish-on-leave.ts';
import classes from './block.module.css';
import { useCanvasContext, useCanvasState } from './canvas-context.ts';
import { readNotes, splitLines } from './clipboard.ts';

/** Adds notes at the end of a block: Enter adds one and goes on to the next; a pasted list becomes as many. What was typed when it is left becomes a note too. */
export function AddNote({ block }: { block: Block }) {
  const { t } = useTranslation('canvases');
  const { actions } = useCanvasContext();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const isWanted = useCanvasState((state) => state.wanted === block);
  useEffect(() => {
    if (!isWanted) return;
    actions.set({ wanted: null });
    field.current?.focus();
  }, [isWanted, actions]);

  async function finish() {
    const notes = splitLines(text);
    const isDone = notes.length === 0 || actions.add(block, notes);
    if (!isDone) return;
    setText('');
    // What could not be stored is there to be sent again.
    if (!(await isDone)) setText((now) => now || text);
  }
  useFinishOnLeave(finish);
  return (
    <input
      ref={field}
      className={classes.add}
      aria-label={t('add.label', { block: t(`block.${block}`) })}
      placeholder={t('add.placeholder')}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void finish();
      }}
      onBlur={() => {
        // The window was left, not the field.
        if (document.activeElement !== field.current) void finish();
      }}
      onPaste={(event) => {
        const notes = readNotes(event.clipboardData);
        if (notes.length < 2) return;
        event.preventDefault();
        actions.add(block, notes);
      }}
    />
  );
}
