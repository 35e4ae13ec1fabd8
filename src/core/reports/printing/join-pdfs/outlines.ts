import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** A bookmark of the joined file. It holds nothing of the part it comes from. */
export interface Bookmark {
  /** Of the heading it is made of: 1 to 6. */
  level: number;
  title: PDFObject;
  /** The page and the place on it. */
  place: readonly PDFObject[];
  /** The heading in the structure. */
  element: PDFRef | null;
}

const name = PDFName.of;

/** Bookmarks of a file with the level of their headings, in the order in which they are read. ISO 32000-1, 12.3.3. */
export function listItems(outlines: PDFDict | undefined): { ref: PDFRef; item: PDFDict; level: number }[] {
  const found: { ref: PDFRef; item: PDFDict; level: number }[] = [];
  const waiting = [{ ref: outlines?.get(name('First')), depth: 1 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { ref, depth } = next;
    const item = ref instanceof PDFRef ? outlines?.context.lookup(ref) : undefined;
    if (!(ref instanceof PDFRef) || !(item instanceof PDFDict)) continue;
    const heading = item.lookupMaybe(name('SE'), PDFDict)?.get(name('S'));
    found.push({ ref, item, level: Number(/^\/H([1-6])$/.exec(String(heading))?.[1] ?? depth) });
    // What is below comes before what follows.
    waiting.push({ ref: item.get(name('Next')), depth }, { ref: item.get(name('First')), depth: depth + 1 });
  }
  return found;
}

/** What an item becomes, once it refers to objects of the joined file. */
export function takeBookmark(item: PDFDict, level: number): Bookmark {
  const [dest, element] = [item.get(name('Dest')), item.get(name('SE'))];
  return {
    level,
    title: item.get(name('Title')) ?? PDFString.of(''),
    // An array of the part would hold all of it.
    place: dest instanceof PDFArray ? dest.asArray() : [],
    element: element instanceof PDFRef ? element : null,
  };
}

interface Node {
  ref: PDFRef;
  level: number;
  dict: PDFDict;
  children: Node[];
}

/**
 * Writes the outline anew: each bookmark is below the last one before it that is of a higher heading. Below chapters it is folded, because thousands of records in a row show nobody the way.
 * null: there is none.
 */
export function writeOutlines(bookmarks: readonly Bookmark[], context: PDFContext): PDFRef | null {
  if (bookmarks.length === 0) return null;
  const root: Node = {
    ref: context.nextRef(),
    level: 0,
    dict: context.obj({ Type: 'Outlines' }),
    children: [],
  };
  const nodes = [root];
  const open = [root];
  for (const { level, title, place, element } of bookmarks) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1) ?? root;
    const dict = context.obj({
      Title: title,
      Parent: parent.ref,
      Dest: [...place],
      ...(element && { SE: element }),
    });
    const node = { ref: context.nextRef(), level, dict, children: [] };
    parent.children.push(node);
    nodes.push(node);
    open.push(node);
  }
  // From the last one, so that what is below has been counted.
  const shown = new Map<Node, number>();
  for (const node of nodes.toReversed()) {
    const { ref, level, dict, children } = node;
    context.assign(ref, dict);
    const [first, last] = [children[0], children.at(-1)];
    if (!first || !last) continue;
    const isOpen = level < 2;
    const count = children.reduce((sum, child) => sum + 1 + Math.max(0, shown.get(child) ?? 0), 0);
    shown.set(node, isOpen ? count : -count);
    dict.set(name('First'), first.ref);
    dict.set(name('Last'), last.ref);
    dict.set(name('Count'), context.obj(isOpen ? count : -count));
    for (const [index, child] of children.entries()) {
      const [before, after] = [children[index - 1], children[index + 1]];
      if (before) child.dict.set(name('Prev'), before.ref);
      if (after) child.dict.set(name('Next'), after.ref);
    }
  }
  return root.ref;
}
