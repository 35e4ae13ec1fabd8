import type { InspectedCanvas } from '#contract/canvases.ts';
import { type Block, blocksOf, type CanvasTemplate, otherBlock } from '#contract/idea-parts.ts';

/** A note out of a file. */
export type FoundNote = InspectedCanvas['notes'][number];

/** Notes of the other template go where they would go when it is switched. */
export function placeInTemplate(template: CanvasTemplate, notes: readonly FoundNote[]): FoundNote[] {
  const blocks: readonly Block[] = blocksOf[template];
  return notes.map((note) => {
    const block = blocks.includes(note.block) ? note.block : otherBlock[note.block];
    return block === undefined ? note : { ...note, block };
  });
}
