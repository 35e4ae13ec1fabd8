import type { CanvasDifference, VersionNote } from '#contract/canvases.ts';
import { type Block, blocks, blocksOf, type CanvasTemplate } from '#contract/idea-parts.ts';

/** One thing that differs, in the block where it stands now, or stood last. */
export type Change =
  | { kind: 'added' | 'removed'; note: VersionNote }
  | { kind: 'changed' | 'moved'; before: VersionNote; note: VersionNote };

export interface BlockChanges {
  block: Block;
  changes: Change[];
}

/** The differences by block in the order of the template; blocks of the other template, which a removed note can have stood in, come last. */
export function byBlock(difference: CanvasDifference, template: CanvasTemplate): BlockChanges[] {
  const { added, changed, moved, removed } = difference;
  const all: Change[] = [
    ...added.map((note) => ({ kind: 'added' as const, note })),
    ...changed.map(({ before, after }) => ({ kind: 'changed' as const, before, note: after })),
    ...moved.map(({ before, after }) => ({ kind: 'moved' as const, before, note: after })),
    ...removed.map((note) => ({ kind: 'removed' as const, note })),
  ];
  const inBlocks = Map.groupBy(all, ({ note }) => note.block);
  const order: Block[] = [...new Set<Block>([...blocksOf[template], ...blocks])];
  return order.flatMap((block) => {
    const changes = inBlocks.get(block);
    return changes ? [{ block, changes }] : [];
  });
}
