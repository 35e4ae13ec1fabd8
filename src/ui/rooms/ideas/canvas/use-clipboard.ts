import { type ClipboardEvent, useMemo } from 'react';
import type { Block } from '#contract/idea-parts.ts';
import { isField } from '#ui/lib/shortcut.ts';
import { readNotes, writeNotes } from './clipboard.ts';
import type { NoteActions } from './use-note-actions.ts';

/** Copies, cuts and pastes notes with the keys of the system, from one idea to another and from and to other programs. In a field they are the field's. */
export function useClipboard(actions: NoteActions, isReadOnly: boolean) {
  return useMemo(() => {
    function take(event: ClipboardEvent): readonly string[] {
      if (isField(event.target)) return [];
      const notes = actions.chosenNotes();
      if (notes.length === 0) return [];
      event.preventDefault();
      writeNotes(event.clipboardData, notes);
      return notes.map(({ id }) => id);
    }
    return {
      onCopy(event: ClipboardEvent) {
        const ids = take(event);
        if (ids.length > 0) actions.sayCopied(ids.length);
      },
      onCut(event: ClipboardEvent) {
        if (isReadOnly) return;
        const ids = take(event);
        if (ids.length > 0) actions.remove(ids, 'cut');
      },
      onPaste(event: ClipboardEvent) {
        if (isReadOnly || isField(event.target)) return;
        const block = blockOf(event.target);
        const notes = readNotes(event.clipboardData);
        if (block === undefined || notes.length === 0) return;
        event.preventDefault();
        actions.paste(block, notes);
      },
    };
  }, [actions, isReadOnly]);
}

function blockOf(target: EventTarget): Block | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  return target.closest<HTMLElement>('[data-block]')?.dataset.block as Block | undefined;
}
