import type { KeyboardEvent } from 'react';
import type { CanvasNote } from '#contract/canvases.ts';
import type { Block } from '#contract/idea-parts.ts';
import type { NotesByBlock } from './notes-by-block.ts';
import type { NoteActions } from './use-note-actions.ts';

const steps: Readonly<Record<string, { place: number } | { block: number }>> = {
  ArrowUp: { place: -1 },
  ArrowDown: { place: 1 },
  ArrowLeft: { block: -1 },
  ArrowRight: { block: 1 },
};

/** What a key does at a note that has the focus; of a canvas that is only read it goes about and selects. Returns whether it did anything. */
export function answerNoteKey(
  event: KeyboardEvent,
  note: CanvasNote,
  actions: NoteActions,
  isReadOnly: boolean,
): boolean {
  if (event.altKey) return false;
  const { key, shiftKey } = event;
  if (event.ctrlKey || event.metaKey) {
    if (shiftKey) return false;
    if (key.toLowerCase() === 'a') actions.selectBlock(note.block);
    else if (key === ' ') actions.toggle(note.id);
    else return false;
    return true;
  }
  const { held, selected } = actions.state();
  const step = steps[key];
  if (held) {
    if (step) actions.carry(step);
    else if (key === ' ' || key === 'Enter') actions.putDown();
    else if (key === 'Escape') actions.putBack();
    else return false;
    return true;
  }
  if (step) {
    if (shiftKey && 'block' in step) return false;
    const groups = actions.groups();
    const next =
      'place' in step ? alongBlock(groups, note, step.place) : acrossBlocks(groups, note, step.block);
    if (next === undefined) return true;
    // Before the focus goes there: from where it is the selection begins.
    if (shiftKey) actions.selectTo(next);
    else actions.set({ anchor: null });
    actions.focusNote(next);
    return true;
  }
  if (isReadOnly && key !== 'Escape') return false;
  switch (key) {
    case ' ':
      actions.pickUp(note);
      return true;
    case 'Enter':
    case 'F2':
      if (shiftKey) return false;
      actions.edit(note.id);
      return true;
    case 'Delete':
    case 'Backspace':
      actions.remove(actions.idsWith(note.id));
      return true;
    case 'Escape':
      if (selected.size === 0) return false;
      actions.clearSelection();
      return true;
    default:
      return false;
  }
}

function alongBlock(groups: NotesByBlock, note: CanvasNote, step: number): string | undefined {
  const notes = groups.get(note.block) ?? [];
  return notes[notes.findIndex(({ id }) => id === note.id) + step]?.id;
}

/** The note beside it in the next block that has any. */
function acrossBlocks(groups: NotesByBlock, note: CanvasNote, step: number): string | undefined {
  const blocks: readonly Block[] = [...groups.keys()];
  const place = (groups.get(note.block) ?? []).findIndex(({ id }) => id === note.id);
  for (let to = blocks.indexOf(note.block) + step; to >= 0 && to < blocks.length; to += step) {
    const notes = groups.get(blocks[to] as Block) ?? [];
    const next = notes[Math.min(place, notes.length - 1)];
    if (next) return next.id;
  }
  return undefined;
}
