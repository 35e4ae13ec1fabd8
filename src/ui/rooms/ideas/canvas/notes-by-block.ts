import type { CanvasNote } from '#contract/canvases.ts';
import { type Block, blocksOf, type CanvasTemplate } from '#contract/idea-parts.ts';

/** Every block of the template, those without notes too. */
export type NotesByBlock = ReadonlyMap<Block, readonly CanvasNote[]>;

/** Several notes on their way to one place. */
export interface NoteMove {
  /** In the order in which they will stand. */
  ids: readonly string[];
  block: Block;
  /** Counted without the notes themselves. */
  index: number;
}

/**
 * Notes by block. What is as it was in `before` is the same object: a block of which nothing changed is not drawn anew, and neither is any of its notes.
 */
export function groupNotes(
  template: CanvasTemplate,
  notes: readonly CanvasNote[],
  before?: NotesByBlock,
): NotesByBlock {
  const known = new Map<string, CanvasNote>();
  for (const group of before?.values() ?? []) for (const note of group) known.set(note.id, note);
  const groups = Map.groupBy(notes, ({ block }) => block);
  return new Map(
    blocksOf[template].map((block) => {
      const group = (groups.get(block) ?? []).map((note) => {
        const old = known.get(note.id);
        return old && isSameNote(old, note) ? old : note;
      });
      return [block, keepSame(before?.get(block), group)];
    }),
  );
}

/** The notes after a move. Notes of `ids` that are not there are passed over. */
export function applyMove(groups: NotesByBlock, { ids, block, index }: NoteMove): NotesByBlock {
  const isMoved = new Set(ids);
  const all = new Map([...groups.values()].flat().map((note) => [note.id, note]));
  const moved = ids.flatMap((id) => {
    const note = all.get(id);
    if (!note) return [];
    return note.block === block ? note : { ...note, block };
  });
  return new Map(
    [...groups].map(([name, notes]) => {
      const left = notes.filter(({ id }) => !isMoved.has(id));
      if (name !== block) return [name, keepSame(notes, left)];
      return [name, keepSame(notes, [...left.slice(0, index), ...moved, ...left.slice(index)])];
    }),
  );
}

/** The note that the moved ones come to stand below; null at the top. */
export function noteAbove(groups: NotesByBlock, { ids, block, index }: NoteMove): string | null {
  const left = (groups.get(block) ?? []).filter(({ id }) => !ids.includes(id));
  return left[Math.min(index, left.length) - 1]?.id ?? null;
}

/** Where something dropped before the note at `place` goes, counted without what is dropped. */
export function indexWithout(notes: readonly CanvasNote[], ids: readonly string[], place: number): number {
  return notes.slice(0, place).filter(({ id }) => !ids.includes(id)).length;
}

/** The given notes in the order in which they are read on the canvas. */
export function inReadingOrder(groups: NotesByBlock, ids: Iterable<string>): CanvasNote[] {
  const wanted = new Set(ids);
  return [...groups.values()].flat().filter(({ id }) => wanted.has(id));
}

export function findNote(groups: NotesByBlock, id: string): CanvasNote | undefined {
  for (const group of groups.values()) {
    const found = group.find((note) => note.id === id);
    if (found) return found;
  }
  return undefined;
}

export function countNotes(groups: NotesByBlock): number {
  let count = 0;
  for (const group of groups.values()) count += group.length;
  return count;
}

function isSameNote(one: CanvasNote, other: CanvasNote): boolean {
  return (Object.keys(other) as (keyof CanvasNote)[]).every((key) => one[key] === other[key]);
}

function keepSame(before: readonly CanvasNote[] | undefined, now: readonly CanvasNote[]) {
  const isSame = before?.length === now.length && now.every((note, index) => note === before[index]);
  return isSame ? before : now;
}
