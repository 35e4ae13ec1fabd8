import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CanvasTemplate } from '#contract/idea-parts.ts';
import type { CanvasState, CanvasStore } from './canvas-state.ts';
import type { NoteActions } from './use-note-actions.ts';

/** What a block and its notes know of the canvas they stand on. */
export interface CanvasContextValue {
  store: CanvasStore;
  actions: NoteActions;
  template: CanvasTemplate;
  isReadOnly: boolean;
  /** Id of the words on what keys do at a note. */
  helpId: string;
}

export const CanvasContext = createContext<CanvasContextValue | null>(null);

export function useCanvasContext(): CanvasContextValue {
  const value = useContext(CanvasContext);
  if (!value) throw new Error('A note stands on no canvas');
  return value;
}

/** `look` must answer with a plain value, or with something that is kept. */
export function useCanvasState<Seen>(look: (state: CanvasState) => Seen): Seen {
  const { store } = useCanvasContext();
  return useSyncExternalStore(store.subscribe, () => look(store.get()));
}
