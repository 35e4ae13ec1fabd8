import type { PageSource } from './page-source.ts';
import { cellsOf, pageKinds, startOf } from './read-page.ts';

/** What can still be reached from the root of a table or an index. */
export interface Walk {
  /** Leaves, in the order of their rows. */
  leaves: number[];
  /** Entries of the tree: exact when it is whole. */
  entryCount: number;
  /** Whether every page of it is there and is what it should be. */
  isWhole: boolean;
}

/** Follows a tree from its root. `accepts` says whether a leaf is one of this tree. */
export function walkTree(
  source: PageSource,
  root: number,
  kind: 'table' | 'index',
  accepts: (page: Buffer, number: number) => boolean = () => true,
): Walk {
  const branch = kind === 'table' ? pageKinds.tableBranch : pageKinds.indexBranch;
  const leaf = kind === 'table' ? pageKinds.tableLeaf : pageKinds.indexLeaf;
  const walk: Walk = { leaves: [], entryCount: 0, isWhole: true };
  const seen = new Set<number>();
  const waiting = [root];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const page = number >= 1 && number <= source.pageCount && !seen.has(number) ? source.read(number) : null;
    seen.add(number);
    const found = page?.[startOf(number)];
    if (page && found === leaf && accepts(page, number)) {
      walk.leaves.push(number);
      walk.entryCount += cellsOf(page, number).said;
    } else if (page && found === branch) {
      const { places, said } = cellsOf(page, number);
      if (places.length !== said) walk.isWhole = false;
      // Entries of an index stand in its branches, too.
      if (kind === 'index') walk.entryCount += said;
      const children = places.map((place) => page.readUInt32BE(place));
      waiting.push(page.readUInt32BE(startOf(number) + 8), ...children.toReversed());
    } else walk.isWhole = false;
  }
  return walk;
}

/** Pages that hold nothing any more, and what was erased must not come back from them. Section 1.5 of the format. */
export function listFreePages(source: PageSource): Set<number> {
  const free = new Set<number>();
  let trunk = source.header?.firstFreePage ?? 0;
  while (trunk > 0 && trunk <= source.pageCount && !free.has(trunk)) {
    const page = source.read(trunk);
    if (!page) break;
    free.add(trunk);
    const count = Math.min(page.readUInt32BE(4), page.byteLength / 4 - 2);
    for (let index = 0; index < count; index += 1) free.add(page.readUInt32BE(8 + index * 4));
    trunk = page.readUInt32BE(0);
  }
  return free;
}
