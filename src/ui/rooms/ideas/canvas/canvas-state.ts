import type { NoteMove } from './notes-by-block.ts';

/** What the person is doing on a canvas, beside what is stored of it. */
export interface CanvasState {
  selected: ReadonlySet<string>;
  /** Where a selection by Shift begins. */
  anchor: string | null;
  /** The note that the Tab key reaches. */
  focused: string | null;
  /** What gets the focus as soon as it is drawn: a note, or a block for its field. */
  wanted: string | null;
  edited: string | null;
  /** The note whose menu is open. */
  menuOf: string | null;
  /** Held by the keyboard. */
  held: NoteMove | null;
  /** Dragged by the pointer. */
  dragged: ReadonlySet<string>;
}

export const nothingSelected: ReadonlySet<string> = new Set();

export interface CanvasStore {
  get: () => CanvasState;
  set: (changes: Partial<CanvasState>) => void;
  subscribe: (listener: () => void) => () => void;
}

/**
 * Lives outside of React's state: each note looks at what concerns itself, so that of 150 notes only those are drawn anew that are selected, focused or dragged.
 */
export function createCanvasStore(): CanvasStore {
  const listeners = new Set<() => void>();
  let state: CanvasState = {
    selected: nothingSelected,
    anchor: null,
    focused: null,
    wanted: null,
    edited: null,
    menuOf: null,
    held: null,
    dragged: nothingSelected,
  };
  return {
    get: () => state,
    set(changes) {
      state = { ...state, ...changes };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
