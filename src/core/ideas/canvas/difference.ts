import type { CanvasDifference, VersionNote } from '#contract/canvases.ts';
import { type Block, type CanvasTemplate, otherBlock } from '#contract/idea-parts.ts';
import { isSame } from '../../commands/refuse-stale.ts';
import { longestInOrder } from '../../order/longest-in-order.ts';

interface CanvasState {
  template: CanvasTemplate;
  notes: readonly VersionNote[];
}

/** What differs between two states of a canvas: in the order of the later one, what is gone in that of the earlier one. */
export function differenceOf(from: CanvasState, to: CanvasState): CanvasDifference {
  const earlier = new Map(from.notes.map((note) => [note.id, note]));
  const later = new Set(to.notes.map(({ id }) => id));
  const pairs = to.notes.flatMap((after) => {
    const before = earlier.get(after.id);
    return before ? [{ before, after }] : [];
  });
  const isOneTemplate = from.template === to.template;
  const isSamePlace = (one: Block, other: Block) =>
    one === other || (!isOneTemplate && (otherBlock[one] === other || otherBlock[other] === one));
  const carried = carriedWithin(pairs, new Map(from.notes.map(({ id }, index) => [id, index])));
  return {
    template: isOneTemplate ? null : { before: from.template, after: to.template },
    added: to.notes.filter(({ id }) => !earlier.has(id)),
    removed: from.notes.filter(({ id }) => !later.has(id)),
    changed: pairs.filter(({ before, after }) => !isSame(wordsOf(before), wordsOf(after))),
    moved: pairs.filter(
      ({ before, after }) => !isSamePlace(before.block, after.block) || carried.has(after.id),
    ),
  };
}

const wordsOf = ({ text, color, assumption, importance }: VersionNote) => [
  text,
  color,
  assumption,
  importance,
];

/** Of the notes that stayed in their block, those that stand in another order there: as few as had to be moved to make the one order of the other. */
function carriedWithin(
  pairs: CanvasDifference['moved'],
  ranks: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const stayed = pairs.filter(({ before, after }) => before.block === after.block);
  return new Set(
    [...Map.groupBy(stayed, ({ after }) => after.block).values()].flatMap((inBlock) => {
      const ids = inBlock.map(({ after }) => after.id);
      const kept = longestInOrder(ids.map((id) => ranks.get(id) ?? 0));
      return ids.filter((_id, index) => !kept.has(index));
    }),
  );
}
