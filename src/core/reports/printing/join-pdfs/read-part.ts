import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { chapterAt } from '../../page/chapter-address.ts';
import { objectsPerTurn } from '../clean-pdf.ts';
import { listItems } from './outlines.ts';

/** A PDF of the browser that becomes part of a longer one. */
export interface Part {
  objects: readonly [PDFRef, PDFObject][];
  /** Of them, those of which the joined file has its own. */
  left: ReadonlySet<PDFRef>;
  catalog: PDFDict;
  pagesRoot: { ref: PDFRef; dict: PDFDict };
  pages: readonly { ref: PDFRef; node: PDFDict }[];
  /** null: it has none. */
  structure: { root: PDFRef; document: PDFRef; dict: PDFDict } | null;
  /** Pairs of a key and what belongs to it in the structure. */
  parents: readonly PDFObject[];
  /** Pairs of an ID and its element. */
  ids: readonly PDFObject[];
  /** In the order in which they are read. */
  bookmarks: readonly { item: PDFDict; level: number }[];
  links: readonly Link[];
}

interface Link {
  annotation: PDFDict;
  /** Where it leads, in another part. */
  chapter: string | null;
  /** A place in the part. */
  target: PDFArray | null;
}

type Leave = (given: PDFObject | undefined) => PDFObject | undefined;

const name = PDFName.of;
const asDict = (given: PDFObject | undefined) => (given instanceof PDFDict ? given : undefined);

/** Reads what of a part has to be put together with others. Throws when the bytes are no PDF. */
export async function readPart(bytes: Uint8Array): Promise<Part> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: objectsPerTurn });
  const { context, catalog } = pdf;
  const objects = context.enumerateIndirectObjects();
  const left = new Set(objects.flatMap(([ref, object]) => (isContainer(object) ? [ref] : [])));
  const leave: Leave = (given) => {
    if (given instanceof PDFRef) left.add(given);
    return context.lookup(given);
  };
  leave(context.trailerInfo.Root);
  leave(context.trailerInfo.Info);
  for (const key of ['Lang', 'MarkInfo', 'Metadata', 'Names', 'ViewerPreferences'])
    leave(catalog.get(name(key)));
  const [root, pagesRef] = [catalog.get(name('StructTreeRoot')), catalog.get(name('Pages'))];
  const tree = asDict(leave(root));
  const top = tree?.get(name('K'));
  const dict = asDict(leave(top));
  const dests = asDict(leave(catalog.get(name('Dests'))));
  const items = listItems(asDict(leave(catalog.get(name('Outlines')))));
  for (const { ref } of items) left.add(ref);
  const pagesDict = asDict(context.lookup(pagesRef));
  if (!(pagesRef instanceof PDFRef && pagesDict)) throw new Error('there are no pages');
  const pages = pdf.getPages().map(({ ref, node }) => ({ ref, node }));
  return {
    ...{ objects, left, catalog, pages },
    pagesRoot: { ref: pagesRef, dict: pagesDict },
    structure: root instanceof PDFRef && top instanceof PDFRef && dict ? { root, document: top, dict } : null,
    parents: listTree(tree?.get(name('ParentTree')), 'Nums', leave),
    ids: listTree(tree?.get(name('IDTree')), 'Names', leave),
    bookmarks: items,
    links: pages.flatMap(({ node }) => listLinks(node, dests, leave)),
  };
}

/** Of a file that is written in another way. */
function isContainer(object: PDFObject): boolean {
  const type = object instanceof PDFStream ? object.dict.get(name('Type')) : undefined;
  return type === name('ObjStm') || type === name('XRef');
}

/** Entries of a tree of numbers or names. ISO 32000-1, 7.9.6 and 7.9.7. */
function listTree(tree: PDFObject | undefined, entries: 'Nums' | 'Names', leave: Leave): PDFObject[] {
  const found: PDFObject[][] = [];
  const waiting = [tree];
  while (waiting.length > 0) {
    const node = asDict(leave(waiting.pop()));
    const [list, kids] = [leave(node?.get(name(entries))), leave(node?.get(name('Kids')))];
    if (list instanceof PDFArray) found.push(list.asArray());
    // The last one in is the first one out.
    if (kids instanceof PDFArray) waiting.push(...kids.asArray().toReversed());
  }
  return found.flat();
}

function listLinks(page: PDFDict, dests: PDFDict | undefined, leave: Leave): Link[] {
  const annotations = page.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? [];
  return annotations.flatMap((given): Link[] => {
    const annotation = asDict(page.context.lookup(given));
    if (annotation?.get(name('Subtype')) !== name('Link')) return [];
    const dest = annotation.lookup(name('Dest'));
    const target = dest instanceof PDFName ? dests?.lookup(dest) : dest;
    const uri = annotation.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI'));
    const isText = uri instanceof PDFString || uri instanceof PDFHexString;
    const chapter = isText ? chapterAt(uri.decodeText()) : null;
    // What nothing refers to any more would still be in the file.
    if (chapter !== null) leave(annotation.get(name('A')));
    return [{ annotation, chapter, target: target instanceof PDFArray ? target : null }];
  });
}
