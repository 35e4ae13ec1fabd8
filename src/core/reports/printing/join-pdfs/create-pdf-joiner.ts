import { setImmediate as nextTurn } from 'node:timers/promises';
import { PDFArray, PDFContext, PDFDict, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { describePdf, objectsPerTurn, type PdfFacts } from '../clean-pdf.ts';
import { adopt } from './adopt.ts';
import { createObjectWriter } from './object-writer.ts';
import { type Bookmark, takeBookmark, writeOutlines } from './outlines.ts';
import { type Part, readPart } from './read-part.ts';
import { createStructureTrees } from './structure-trees.ts';

/** Of the headings that begin one. */
const chapterLevel = 2;

export interface PartToJoin {
  bytes: Uint8Array;
  /** What the chapters that begin in it are called in addresses, in their order. Links to them are in parts that are joined later. */
  chapters?: readonly string[];
  /** Stands before all others, though it comes last. */
  isFirst?: boolean;
}

export interface JoinedPart {
  pageCount: number;
  /** By chapter, the index of the page of this part on which it begins. */
  chapterPages: ReadonlyMap<string, number>;
}

/** What of each part is put together with the same of others at the end. */
interface Kept {
  pagesRoot: PDFRef;
  pages: readonly PDFRef[];
  /** At the top of its structure. */
  elements: readonly PDFObject[];
  bookmarks: readonly Bookmark[];
}

const name = PDFName.of;

/**
 * Joins PDFs of the browser into one whose pages, structure, bookmarks, links and fonts are whole. Each is written when it comes, so that never more than one of them is held as objects: they take ten
 * times the room of the bytes. Links to chapters lead there, and their addresses are gone.
 */
export function createPdfJoiner() {
  const context = PDFContext.create();
  const writer = createObjectWriter();
  const trees = createStructureTrees(context);
  const [pagesRoot, structure, document] = [context.nextRef(), context.nextRef(), context.nextRef()];
  const catalog = context.obj({ Type: 'Catalog', Pages: pagesRoot });
  const targets = new Map<string, readonly PDFObject[]>();
  const kept: Kept[] = [];
  /** The element that all others are in. */
  let top: PDFDict | null = null;

  function numberAll({ objects, left, structure: own }: Part): Map<PDFRef, PDFRef> {
    const numbers = new Map<PDFRef, PDFRef>();
    for (const [ref] of objects) if (!left.has(ref)) numbers.set(ref, context.nextRef());
    if (own) numbers.set(own.root, structure).set(own.document, document);
    return numbers;
  }

  function keepCatalog(given: PDFDict): void {
    const language = given.lookup(name('Lang'));
    if (language) catalog.set(name('Lang'), language);
    for (const key of ['MarkInfo', 'ViewerPreferences']) {
      const found = given.lookupMaybe(name(key), PDFDict);
      if (found) catalog.set(name(key), found.clone(context));
    }
  }

  function resolveLinks({ links }: Part): void {
    for (const { annotation, chapter, target } of links) {
      if (target) annotation.set(name('Dest'), target);
      if (chapter === null) continue;
      const place = targets.get(chapter);
      if (!place) throw new Error('a link leads nowhere');
      annotation.delete(name('A'));
      annotation.set(name('Dest'), annotation.context.obj([...place]));
    }
  }

  return {
    /** Throws when the bytes are no PDF, when a chapter has no heading, and when a link leads to one that is not there. */
    async add({ bytes, chapters = [], isFirst = false }: PartToJoin): Promise<JoinedPart> {
      const part = await readPart(bytes);
      if (kept.length === 0) keepCatalog(part.catalog);
      top ??= part.structure?.dict.clone(context) ?? null;
      const prefix = `${String(kept.length + 1).padStart(4, '0')}-`;
      const numbers = numberAll(part);
      for (const [index, [, object]] of part.objects.entries()) {
        adopt(object, numbers, prefix);
        if (index % objectsPerTurn === 0) await nextTurn();
      }
      const bookmarks = part.bookmarks.map(({ item, level }) => takeBookmark(item, level));
      const beginnings = bookmarks.filter(({ level }) => level === chapterLevel);
      for (const [index, chapter] of chapters.entries()) {
        const place = beginnings[index]?.place;
        if (!place) throw new Error('a chapter has no heading');
        targets.set(chapter, place);
      }
      resolveLinks(part);
      part.pagesRoot.dict.set(name('Parent'), pagesRoot);
      const leaves = trees.add(part, prefix);
      const objects = part.objects.flatMap(([ref, object]): [PDFRef, PDFObject][] => {
        const number = part.left.has(ref) ? undefined : numbers.get(ref);
        return number ? [[number, object]] : [];
      });
      await writer.write([...objects, ...leaves]);
      const pages = part.pages.map(({ ref }) => numbers.get(ref) ?? ref);
      const own: Kept = {
        pagesRoot: numbers.get(part.pagesRoot.ref) ?? part.pagesRoot.ref,
        ...{ pages, bookmarks },
        elements: listKids(part.structure?.dict),
      };
      if (isFirst) kept.unshift(own);
      else kept.push(own);
      const indexOf = (chapter: string) => pages.indexOf(targets.get(chapter)?.[0] as PDFRef);
      return {
        pageCount: pages.length,
        chapterPages: new Map(chapters.map((chapter) => [chapter, indexOf(chapter)])),
      };
    },

    /** The whole file, in pieces, described as `cleanPdf` does. Nothing can be joined any more. */
    async finish(facts: PdfFacts): Promise<Uint8Array<ArrayBuffer>[]> {
      context.assign(
        pagesRoot,
        context.obj({
          Type: 'Pages',
          Kids: kept.map(({ pagesRoot: root }) => root),
          Count: kept.reduce((sum, { pages }) => sum + pages.length, 0),
        }),
      );
      const elements = kept.flatMap((part) => part.elements);
      if (top && elements.length > 0) {
        top.set(name('P'), structure);
        top.set(name('K'), context.obj(elements));
        context.assign(document, top);
        context.assign(structure, context.obj({ Type: 'StructTreeRoot', K: document, ...trees.finish() }));
        catalog.set(name('StructTreeRoot'), structure);
      }
      const outlines = writeOutlines(
        kept.flatMap(({ bookmarks }) => bookmarks),
        context,
      );
      if (outlines) catalog.set(name('Outlines'), outlines);
      const info = describePdf({ context, catalog, firstPage: kept[0]?.pages[0] }, facts);
      const root = context.register(catalog);
      await writer.write(context.enumerateIndirectObjects());
      return writer.finish(root, info);
    },
  };
}

function listKids(element: PDFDict | undefined): readonly PDFObject[] {
  const kids = element?.get(name('K'));
  return kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
}
