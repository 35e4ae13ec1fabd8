import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasNote } from '#contract/canvases.ts';
import { type Block, blocksOf, type CanvasTemplate } from '#contract/idea-parts.ts';
import { limits } from '#contract/limits.ts';
import { announce } from '#ui/lib/announce.ts';
import { showToast } from '#ui/lib/toast.tsx';
import { type CanvasStore, nothingSelected } from './canvas-state.ts';
import type { CopiedNote } from './clipboard.ts';
import { nameOfNote } from './note-name.ts';
import {
  applyMove,
  countNotes,
  findNote,
  indexWithout,
  inReadingOrder,
  type NoteMove,
  type NotesByBlock,
} from './notes-by-block.ts';
import type { LooksOfNote, NewNotes, NoteCommands } from './use-canvas.ts';

export interface NoteActionsOptions {
  template: CanvasTemplate;
  /** As they are shown, without what the keyboard holds. */
  groups: NotesByBlock;
  store: CanvasStore;
  commands: NoteCommands;
}

/** What one does with notes, by pointer or key. Its identity never changes, so that no note is drawn anew for it. */
export function useNoteActions(options: NoteActionsOptions) {
  const { t } = useTranslation('canvases');
  const latest = useRef({ ...options, t });
  latest.current = { ...options, t };
  return useMemo(() => createNoteActions(latest), []);
}

export type NoteActions = ReturnType<typeof useNoteActions>;
type Latest = { current: NoteActionsOptions & { t: ReturnType<typeof useTranslation<'canvases'>>['t'] } };

function createNoteActions(latest: Latest) {
  const state = () => latest.current.store.get();
  const set: CanvasStore['set'] = (changes) => latest.current.store.set(changes);
  const blockOf = (id: string) => findNote(latest.current.groups, id)?.block;
  const groups = () => latest.current.groups;
  const notesOf = (block: Block) => latest.current.groups.get(block) ?? [];

  /** The selected notes if `id` is one of them, else itself alone. */
  function idsWith(id: string): string[] {
    const { selected } = state();
    if (!selected.has(id)) return [id];
    return inReadingOrder(latest.current.groups, selected).map((note) => note.id);
  }
  const focusNote = (id: string) => set({ wanted: id, focused: id });
  function select(ids: Iterable<string>, anchor: string | null) {
    const before = state().selected.size;
    const selected = new Set(ids);
    set({ selected, anchor });
    // One alone is said by the focus.
    if (selected.size > 1 || before > 1)
      announce(latest.current.t('selection.count', { count: selected.size }));
  }
  function selectTo(id: string) {
    const block = blockOf(id);
    if (block === undefined) return;
    const notes = notesOf(block);
    const { anchor, focused } = state();
    const from = notes.findIndex((note) => note.id === (anchor ?? focused));
    const to = notes.findIndex((note) => note.id === id);
    const first = from < 0 ? to : from;
    const range = notes.slice(Math.min(first, to), Math.max(first, to) + 1).map((note) => note.id);
    select(range, notes[first]?.id ?? id);
  }
  function say(key: 'picked' | 'over', move: NoteMove) {
    const { t, groups } = latest.current;
    const count = move.ids.length;
    const first = findNote(groups, move.ids[0] ?? '');
    announce(
      t(`note.${key}`, {
        count,
        note: first ? nameOfNote(first) : '',
        block: t(`block.${move.block}`),
        place: move.index + 1,
        total: applyMove(groups, move).get(move.block)?.length ?? count,
      }),
    );
  }
  function sayBack({ ids }: NoteMove) {
    const { t, groups } = latest.current;
    const first = findNote(groups, ids[0] ?? '');
    announce(t('note.cancelled', { count: ids.length, note: first ? nameOfNote(first) : '' }));
  }
  function hold(move: NoteMove, key: 'picked' | 'over') {
    set({ held: move });
    focusNote(state().focused ?? move.ids[0] ?? '');
    say(key, move);
  }

  const actions = {
    groups,
    state,
    set,
    idsWith,
    select,
    selectTo,
    notesOf,
    notes: (ids: Iterable<string>) => inReadingOrder(latest.current.groups, ids),
    toggle(id: string) {
      const selected = new Set(state().selected);
      if (!selected.delete(id)) selected.add(id);
      select(selected, id);
    },
    selectBlock: (block: Block) =>
      select(
        notesOf(block).map(({ id }) => id),
        state().focused,
      ),
    clearSelection() {
      if (state().selected.size === 0) return;
      set({ selected: nothingSelected, anchor: null });
      announce(latest.current.t('selection.none'));
    },
    focusNote,
    /** To the field that adds notes to a block. */
    focusAdd: (block: Block) => set({ wanted: block }),
    openMenu: (id: string) => set({ menuOf: id, focused: id }),
    closeMenu(id: string) {
      if (state().menuOf !== id) return;
      // What was chosen may lead somewhere else.
      set({ menuOf: null, wanted: state().edited === null ? (state().wanted ?? id) : null });
    },
    edit(id: string) {
      set({ edited: id, focused: id, selected: nothingSelected, anchor: null });
    },
    endEdit(id: string, goesOn: boolean) {
      if (state().edited !== id) return;
      set({ edited: null });
      if (goesOn) focusNote(id);
    },

    pickUp(note: CanvasNote) {
      const ids = idsWith(note.id);
      const place = notesOf(note.block).findIndex(({ id }) => id === note.id);
      hold({ ids, block: note.block, index: indexWithout(notesOf(note.block), ids, place) }, 'picked');
    },
    carry(step: { place: number } | { block: number }) {
      const { held } = state();
      if (!held) return;
      const blocks: readonly Block[] = blocksOf[latest.current.template];
      const block = 'block' in step ? blocks[blocks.indexOf(held.block) + step.block] : held.block;
      if (block === undefined) return;
      const most = notesOf(block).filter(({ id }) => !held.ids.includes(id)).length;
      const wanted = 'place' in step ? held.index + step.place : held.index;
      hold({ ...held, block, index: Math.max(0, Math.min(wanted, most)) }, 'over');
    },
    putDown() {
      const { held } = state();
      if (held) actions.drop(held);
    },
    putBack() {
      const { held, focused } = state();
      if (!held) return;
      actions.letGo();
      focusNote(focused ?? held.ids[0] ?? '');
    },
    /** What is held goes back, and the keyboard stays where it went. */
    letGo() {
      const { held } = state();
      if (!held) return;
      set({ held: null });
      sayBack(held);
    },
    /** Dropped before the note at `place` of a block, or behind the last. */
    dropAt(ids: readonly string[], block: Block, place: number) {
      const notes = notesOf(block);
      actions.drop({ ids, block, index: indexWithout(notes, ids, place) });
    },
    drop(move: NoteMove) {
      const { groups, commands } = latest.current;
      const isSame = [...applyMove(groups, move)].every(([block, notes]) => groups.get(block) === notes);
      const { held } = state();
      set({ held: null, dragged: nothingSelected });
      if (isSame && held) sayBack(held);
      if (isSame) return;
      void commands.move(groups, move);
    },
    moveTo(ids: readonly string[], block: Block) {
      actions.drop({ ids, block, index: notesOf(block).filter(({ id }) => !ids.includes(id)).length });
    },

    /** Returns false where there is no room, else whether they were stored in the end. */
    add(block: Block, notes: readonly CopiedNote[], key: 'added' | 'pasted' = 'added', afterId?: string) {
      return actions.addAll([{ block, notes, afterId }], key);
    },
    /** The same for several blocks at once. */
    addAll(places: readonly NewNotes[], key: 'added' | 'pasted') {
      const { groups, commands, t } = latest.current;
      const count = places.reduce((sum, { notes }) => sum + notes.length, 0);
      if (count === 0) return false;
      if (countNotes(groups) + count > limits.notesPerCanvas) {
        const text = t('add.full', { count: limits.notesPerCanvas });
        showToast(text);
        announce(text);
        return false;
      }
      const { ids, isDone } = commands.add(places, key);
      if (key === 'pasted') {
        set({ selected: new Set(ids), anchor: ids[0] ?? null });
        focusNote(ids[0] ?? '');
      }
      return isDone;
    },
    /** What copying copies: where the focus is, with all that is selected if it is one of them. */
    chosenNotes() {
      const { selected, focused } = state();
      return inReadingOrder(groups(), focused === null ? selected : idsWith(focused));
    },
    /** Copies these, wherever the focus was. */
    copy(ids: readonly string[]) {
      set({ selected: new Set(ids), focused: ids[0] ?? null });
      document.execCommand('copy');
    },
    sayCopied(count: number) {
      const text = latest.current.t('note.copied', { count });
      showToast(text);
      announce(text);
    },
    /** Below the note that has the focus. */
    paste(block: Block, notes: readonly CopiedNote[]) {
      const { focused } = state();
      const isThere = notesOf(block).some(({ id }) => id === focused);
      actions.add(block, notes, 'pasted', isThere && focused !== null ? focused : undefined);
    },
    /** Where the person is working. */
    currentBlock(shown: Block | null): Block {
      const { focused } = state();
      const at = focused === null ? undefined : blockOf(focused);
      return shown ?? at ?? blocksOf[latest.current.template][0];
    },
    write: (id: string, text: string, base: string) => latest.current.commands.write(id, text, base),
    change: (ids: readonly string[], changes: LooksOfNote, text: string) =>
      void latest.current.commands.change(ids, changes, text),
    duplicate(ids: readonly string[]) {
      const places = [...Map.groupBy(actions.notes(ids), (note) => note.block)].map(([block, notes]) => ({
        ...{ block, afterId: notes.at(-1)?.id },
        notes: notes.map(({ text, color, assumption, importance }) => ({
          ...{ text, color, assumption, importance },
        })),
      }));
      actions.addAll(places, 'pasted');
    },
    remove(ids: readonly string[], key: 'removed' | 'cut' = 'removed') {
      const [first] = actions.notes(ids);
      if (!first) return;
      const notes = notesOf(first.block);
      const from = notes.indexOf(first);
      const left = notes.filter(({ id }) => !ids.includes(id));
      const next = notes.slice(from).find((note) => left.includes(note)) ?? left.at(-1);
      set({ selected: nothingSelected, anchor: null, edited: null });
      if (next) focusNote(next.id);
      else actions.focusAdd(first.block);
      void latest.current.commands.remove(ids, key);
    },
  };
  return actions;
}
