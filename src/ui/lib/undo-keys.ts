import type { KeyboardEvent } from 'react';
import { useHistory } from './history.ts';
import { isField } from './shortcut.ts';

/** Undo and redo by keys within a dialog, where the keys of the frame do not reach. In a field they are the browser's. */
export function useUndoKeys(): (event: KeyboardEvent) => void {
  const { undo, redo } = useHistory();
  return (event) => {
    const isMod = event.ctrlKey || event.metaKey;
    if (!isMod || event.altKey || event.repeat || isField(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    void (key === 'y' || event.shiftKey ? redo() : undo());
  };
}
