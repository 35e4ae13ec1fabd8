import {
  type PDFContext,
  type PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { rename } from './adopt.ts';
import type { Part } from './read-part.ts';

const name = PDFName.of;

/**
 * The two trees by which the structure is found: its elements by the keys of pages and annotations, and by their IDs. Keys count on from part to part, and each part is a leaf of both.
 * ISO 32000-1, 14.7.4.4 and 14.7.2.
 */
export function createStructureTrees(context: PDFContext) {
  const leaves: Record<'Nums' | 'Names', PDFRef[]> = { Nums: [], Names: [] };
  let nextKey = 0;

  function shift(dict: PDFDict, key: string): void {
    const number = dict.get(name(key));
    if (number instanceof PDFNumber) dict.set(name(key), PDFNumber.of(number.asNumber() + nextKey));
  }

  return {
    /** Gives pages and annotations of a part the keys they have in the file. Returns the leaves, which have to be written with it. */
    add(part: Part, prefix: string): [PDFRef, PDFObject][] {
      for (const { node } of part.pages) shift(node, 'StructParents');
      for (const { annotation } of part.links) shift(annotation, 'StructParent');
      const shifted = part.parents.map((one, index) =>
        index % 2 === 0 && one instanceof PDFNumber ? PDFNumber.of(one.asNumber() + nextKey) : one,
      );
      const renamed = part.ids.map((one, index) => (index % 2 === 0 ? rename(one, prefix) : one));
      const last = shifted.at(-2);
      if (last instanceof PDFNumber) nextKey = last.asNumber() + 1;
      const lists = { Nums: shifted, Names: renamed };
      return (['Nums', 'Names'] as const).flatMap((kind): [PDFRef, PDFObject][] => {
        const [first, end] = [lists[kind][0], lists[kind].at(-2)];
        if (!first || !end) return [];
        const ref = context.nextRef();
        leaves[kind].push(ref);
        return [[ref, context.obj({ Limits: [first, end], [kind]: lists[kind] })]];
      });
    },
    /** What the root of the structure says of them. */
    finish: () => ({
      ParentTree: context.register(context.obj({ Kids: leaves.Nums })),
      ParentTreeNextKey: nextKey,
      ...(leaves.Names.length > 0 && { IDTree: context.register(context.obj({ Kids: leaves.Names })) }),
    }),
  };
}
