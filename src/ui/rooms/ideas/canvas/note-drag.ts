import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import type { CanvasNote } from '#contract/canvases.ts';
import type { Block } from '#contract/idea-parts.ts';
import { nothingSelected } from './canvas-state.ts';
import type { NoteActions } from './use-note-actions.ts';

const mark = Symbol('dragged notes');

/** The symbol tells notes from anything else that is dragged over the page. */
interface Dragged extends Record<string | symbol, unknown> {
  ids: readonly string[];
}

function isDragged(data: Record<string | symbol, unknown>): data is Dragged {
  return data[mark] === true;
}

interface DragOptions {
  element: HTMLElement;
  actions: NoteActions;
}

/**
 * Drags a note, and with it the others that are selected. Where it would fall is written on the element itself and only painted: while something is dragged React draws
 * nothing, and nothing is laid out anew.
 */
export function dragNote(
  { element, actions }: DragOptions,
  read: () => { note: CanvasNote; nameMany: (count: number) => string },
): () => void {
  const { id } = read().note;
  return combine(
    draggable({
      element,
      getInitialData: () => ({ [mark]: true, ids: actions.idsWith(id) }),
      onGenerateDragPreview({ nativeSetDragImage, source }) {
        const { ids } = source.data as Dragged;
        if (ids.length < 2) return;
        setCustomNativeDragPreview({
          nativeSetDragImage,
          render({ container }) {
            const bundle = document.createElement('div');
            bundle.setAttribute('data-dragged-notes', '');
            bundle.textContent = read().nameMany(ids.length);
            container.append(bundle);
          },
        });
      },
      onDragStart: ({ source }) =>
        actions.set({ dragged: new Set((source.data as Dragged).ids), focused: id }),
      onDrop: () => actions.set({ dragged: nothingSelected }),
    }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => isDragged(source.data) && !source.data.ids.includes(id),
      getData: ({ input }) => attachClosestEdge({}, { element, input, allowedEdges: ['top', 'bottom'] }),
      onDrag({ self }) {
        const edge = extractClosestEdge(self.data) ?? '';
        if (element.dataset.edge !== edge) element.dataset.edge = edge;
      },
      onDragLeave: () => delete element.dataset.edge,
      onDrop({ self, source, location }) {
        delete element.dataset.edge;
        if (location.current.dropTargets[0]?.element !== element || !isDragged(source.data)) return;
        const { note } = read();
        const below = extractClosestEdge(self.data) === 'bottom' ? 1 : 0;
        const place = actions.notesOf(note.block).findIndex((each) => each.id === id);
        actions.dropAt(source.data.ids, note.block, place + below);
      },
    }),
  );
}

/** Takes what falls into a block beside its notes: it goes to the end. */
export function receiveNotes({ element, actions }: DragOptions, block: Block): () => void {
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => isDragged(source.data),
    onDragEnter: () => element.setAttribute('data-over', ''),
    onDragLeave: () => element.removeAttribute('data-over'),
    onDrop({ source, location }) {
      element.removeAttribute('data-over');
      if (location.current.dropTargets[0]?.element !== element || !isDragged(source.data)) return;
      actions.dropAt(source.data.ids, block, actions.notesOf(block).length);
    },
  });
}
