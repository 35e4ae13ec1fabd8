import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { createPdfJoiner, type PartToJoin } from '#core/reports/printing/join-pdfs/create-pdf-joiner.ts';

const facts = { title: 'Joined', author: null, day: '2026-04-20' };
const name = PDFName.of;

interface Heading {
  level: number;
  title: string;
  page?: number;
}

interface PartOptions {
  pages?: number;
  headings?: readonly Heading[];
  /** Addresses that the first page links to. */
  links?: readonly string[];
}

/** A PDF as a browser leaves it: elements in a structure with keys and IDs, bookmarks one below the other, named places. */
async function makePart({ pages = 1, headings = [], links = [] }: PartOptions = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const { context, catalog } = pdf;
  const [root, document] = [context.nextRef(), context.nextRef()];
  const refs = Array.from({ length: pages }, () => pdf.addPage().ref);
  const elements = headings.map(({ level }, index) =>
    context.register(
      context.obj({ Type: 'StructElem', S: `H${level}`, P: document, ID: PDFString.of(`node${index}`) }),
    ),
  );
  const cell = context.register(
    context.obj({
      Type: 'StructElem',
      S: 'TD',
      P: document,
      A: [{ O: 'Table', Headers: [PDFString.of('node0')] }],
    }),
  );
  const annotations = links.map((address, index) => {
    const about = address.startsWith('#')
      ? { Dest: name(address.slice(1)) }
      : { A: context.register(context.obj({ S: 'URI', URI: PDFString.of(address) })) };
    return context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 9, 9],
        StructParent: pages + index,
        ...about,
      }),
    );
  });
  for (const [index, page] of pdf.getPages().entries()) {
    page.node.set(name('StructParents'), context.obj(index));
    if (index === 0 && annotations.length > 0) page.node.set(name('Annots'), context.obj(annotations));
  }
  const keys = [
    ...refs.map(() => context.register(context.obj([...elements]))),
    ...annotations.map(() => cell),
  ];
  context.assign(
    document,
    context.obj({ Type: 'StructElem', S: 'Document', P: root, K: [...elements, cell] }),
  );
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: document,
      ParentTree: context.register(
        context.obj({ Nums: keys.flatMap((value, key): (number | PDFRef)[] => [key, value]) }),
      ),
      IDTree: context.register(
        context.obj({
          Names: elements.flatMap((ref, index): PDFObject[] => [PDFString.of(`node${index}`), ref]),
        }),
      ),
    }),
  );
  catalog.set(name('StructTreeRoot'), root);
  catalog.set(name('Lang'), PDFString.of('id'));
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(name('Dests'), context.obj({ place: [refs.at(-1) ?? null, 'XYZ', 1, 2, 0] }));
  catalog.set(name('Metadata'), context.register(context.stream('<x:xmpmeta/>')));
  const items = headings.map(({ title, page = 0 }, index) => ({
    ref: context.nextRef(),
    dict: context.obj({
      Title: PDFString.of(title),
      Dest: [refs[page] ?? null, 'XYZ', 0, 700, 0],
      SE: elements[index] ?? null,
    }),
  }));
  for (const [index, { ref, dict }] of items.entries()) {
    const next = items[index + 1];
    if (next) dict.set(name('Next'), next.ref);
    context.assign(ref, dict);
  }
  const [first] = items;
  if (first) catalog.set(name('Outlines'), context.register(context.obj({ First: first.ref })));
  return pdf.save({ useObjectStreams: false });
}

async function join(parts: readonly PartToJoin[]) {
  const joiner = createPdfJoiner();
  const joined = [];
  for (const part of parts) joined.push(await joiner.add(part));
  const bytes = Buffer.concat(await joiner.finish(facts));
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return { joined, pdf, text: bytes.toString('latin1') };
}

const dictOf = (pdf: PDFDocument, given: PDFObject | undefined) => pdf.context.lookup(given, PDFDict);

/** `title > below`, with the number of its page, as a reader shows them; fails where a link between two of them is missing. */
function listOutline(pdf: PDFDocument): string[] {
  const pages = pdf.getPages().map(({ ref }) => ref);
  const lines: string[] = [];
  const visit = (parent: PDFRef, depth: number) => {
    const { context } = pdf;
    let before: PDFRef | undefined;
    let next = dictOf(pdf, parent).get(name('First'));
    while (next instanceof PDFRef) {
      const item = dictOf(pdf, next);
      expect(item.get(name('Parent'))).toBe(parent);
      expect(item.get(name('Prev'))).toBe(before);
      const page = item.lookup(name('Dest'), PDFArray).get(0);
      lines.push(
        `${' '.repeat(depth)}${item.lookup(name('Title'), PDFString).asString()} ${pages.indexOf(page as PDFRef)}`,
      );
      if (item.has(name('First'))) visit(next, depth + 1);
      before = next;
      next = item.get(name('Next'));
    }
    expect(context.lookup(parent, PDFDict).get(name('Last'))).toBe(before);
  };
  visit(pdf.catalog.get(name('Outlines')) as PDFRef, 0);
  return lines;
}

describe('joined PDFs', () => {
  test('have all pages, what is first in front, and say what the program says of its files', async () => {
    const { pdf, text, joined } = await join([
      { bytes: await makePart({ pages: 12 }) },
      { bytes: await makePart({ pages: 3 }) },
      {
        bytes: await makePart({ pages: 2, headings: [{ level: 1, title: 'Title', page: 1 }] }),
        isFirst: true,
      },
    ]);
    expect(joined.map(({ pageCount }) => pageCount)).toEqual([12, 3, 2]);
    expect(pdf.getPageCount()).toBe(17);
    expect(listOutline(pdf)).toEqual(['Title 1']);
    expect([pdf.getTitle(), pdf.getProducer()]).toEqual(['Joined', 'Langkah']);
    expect(String(pdf.catalog.get(name('Lang')))).toBe('(id)');
    expect(String(pdf.catalog.get(name('MarkInfo')))).toContain('/Marked true');
    expect(String(pdf.catalog.get(name('OpenAction')))).toBe(`[ ${pdf.getPage(0).ref} /FitH null ]`);
    expect(text).not.toMatch(/pdf-lib|xmpmeta/);
    // Nothing is left of what was once in each part.
    expect(text.match(/\/Type \/Catalog/g)).toHaveLength(1);
    expect(text.match(/\/S \/Document/g)).toHaveLength(1);
    expect(text.match(/\/Creator/g)).toHaveLength(1);
  });

  test('refer to nothing that is not there', async () => {
    const bytes = () => makePart({ pages: 2, headings: [{ level: 2, title: 'One' }], links: ['#place'] });
    const { pdf, text } = await join([{ bytes: await bytes() }, { bytes: await bytes() }]);
    const known = new Set(pdf.context.enumerateIndirectObjects().map(([ref]) => ref.toString()));
    const named = new Set(text.match(/\d+ 0 R/g));
    expect([...named].filter((ref) => !known.has(ref))).toEqual([]);
    const begins = text.slice(text.indexOf('\nxref\n')).match(/^\d{10} \d{5} n/gm) ?? [];
    for (const line of begins) expect(text.slice(Number.parseInt(line, 10))).toMatch(/^\d+ 0 obj\n/);
    expect(begins.length).toBe(known.size);
  });

  test('hang what goes on below the chapter that began before', async () => {
    const { pdf } = await join([
      {
        bytes: await makePart({
          headings: [
            { level: 2, title: 'A' },
            { level: 3, title: 'a1' },
            { level: 2, title: 'B' },
          ],
        }),
      },
      {
        bytes: await makePart({
          pages: 2,
          headings: [
            { level: 4, title: 'b1x' },
            { level: 3, title: 'b2', page: 1 },
            { level: 2, title: 'C', page: 1 },
          ],
        }),
      },
      { bytes: await makePart({ pages: 1 }) },
      { bytes: await makePart({ headings: [{ level: 3, title: 'c1' }] }) },
      {
        bytes: await makePart({
          headings: [
            { level: 1, title: 'T' },
            { level: 2, title: 'Contents' },
          ],
        }),
        isFirst: true,
      },
    ]);
    expect(listOutline(pdf)).toEqual([
      'T 0',
      ' Contents 0',
      ' A 1',
      '  a1 1',
      ' B 1',
      '  b1x 2',
      '  b2 3',
      ' C 3',
      '  c1 5',
    ]);
    // Records are folded below their chapters.
    expect(String(dictOf(pdf, pdf.catalog.get(name('Outlines'))).get(name('Count')))).toBe('5');
    const counts = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, one]) =>
        one instanceof PDFDict && one.has(name('SE')) ? [String(one.get(name('Count')))] : [],
      );
    expect(counts).toEqual([
      '4',
      'undefined',
      '-1',
      'undefined',
      '-2',
      'undefined',
      'undefined',
      '-1',
      'undefined',
    ]);
  });

  test('lead from part to part, and keep nothing of the address', async () => {
    const { pdf, text, joined } = await join([
      {
        bytes: await makePart({
          pages: 3,
          headings: [
            { level: 2, title: 'A' },
            { level: 2, title: 'B', page: 2 },
          ],
        }),
        chapters: ['a', 'b'],
      },
      { bytes: await makePart({ headings: [{ level: 2, title: 'C' }], links: ['#place'] }), chapters: ['c'] },
      { bytes: await makePart({ links: ['chapter:c', 'chapter:b', 'https://example.org/'] }), isFirst: true },
    ]);
    expect(joined.map(({ chapterPages }) => [...chapterPages])).toEqual([
      [
        ['a', 0],
        ['b', 2],
      ],
      [['c', 0]],
      [],
    ]);
    const pages = pdf.getPages();
    const targetsOn = (index: number) =>
      pages[index]?.node
        .lookup(name('Annots'), PDFArray)
        .asArray()
        .map((ref) => dictOf(pdf, ref).lookup(name('Dest')))
        .map((dest) => (dest instanceof PDFArray ? pages.findIndex(({ ref }) => ref === dest.get(0)) : null));
    expect(targetsOn(0)).toEqual([4, 3, null]);
    expect(targetsOn(4)).toEqual([4]);
    expect(text).not.toContain('chapter:');
    expect(text).toContain('https://example.org/');
    expect(pdf.catalog.has(name('Dests'))).toBe(false);
  });

  test('have one structure, whose keys and IDs are those of one part only', async () => {
    const bytes = () =>
      makePart({
        pages: 2,
        headings: [
          { level: 2, title: 'A' },
          { level: 3, title: 'a' },
        ],
        links: ['#place'],
      });
    const { pdf } = await join([
      { bytes: await bytes() },
      { bytes: await bytes() },
      { bytes: await bytes(), isFirst: true },
    ]);
    const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);
    const document = root.lookup(name('K'), PDFDict);
    const kids = document.lookup(name('K'), PDFArray).asArray();
    expect(kids.map((kid) => String(dictOf(pdf, kid).get(name('S'))))).toEqual([
      '/H2',
      '/H3',
      '/TD',
      '/H2',
      '/H3',
      '/TD',
      '/H2',
      '/H3',
      '/TD',
    ]);
    for (const kid of kids) expect(dictOf(pdf, kid).lookup(name('P'))).toBe(document);
    const leavesOf = (tree: string, entries: string) =>
      root
        .lookup(name(tree), PDFDict)
        .lookup(name('Kids'), PDFArray)
        .asArray()
        .map((ref) => dictOf(pdf, ref))
        .map((leaf) => {
          const list = leaf.lookup(name(entries), PDFArray).asArray();
          const keys = list.filter((_, index) => index % 2 === 0).map(String);
          expect(leaf.lookup(name('Limits'), PDFArray).asArray().map(String)).toEqual([keys[0], keys.at(-1)]);
          return keys;
        });
    expect(leavesOf('ParentTree', 'Nums')).toEqual([
      ['0', '1', '2'],
      ['3', '4', '5'],
      ['6', '7', '8'],
    ]);
    expect(String(root.get(name('ParentTreeNextKey')))).toBe('9');
    const ids = leavesOf('IDTree', 'Names').flat();
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(6);
    expect(pdf.getPages().map(({ node }) => String(node.get(name('StructParents'))))).toEqual([
      '6',
      '7',
      '0',
      '1',
      '3',
      '4',
    ]);
    const keyOf = (page: number) => {
      const [link] = pdf.getPage(page).node.lookup(name('Annots'), PDFArray).asArray();
      return String(dictOf(pdf, link).get(name('StructParent')));
    };
    expect([0, 2, 4].map(keyOf)).toEqual(['8', '2', '5']);
    // A cell names the head of its own part.
    for (const part of [0, 1, 2]) {
      const [heading, , cell] = kids.slice(part * 3, part * 3 + 3).map((kid) => dictOf(pdf, kid));
      expect(String(cell?.get(name('A')))).toContain(String(heading?.get(name('ID'))));
    }
  });

  test('may be long: thousands of bookmarks in a row', async () => {
    const headings = Array.from({ length: 6_000 }, (_, index) => ({ level: 3, title: `r${index}` }));
    const { pdf } = await join([
      { bytes: await makePart({ headings: [{ level: 2, title: 'A' }, ...headings] }), chapters: ['a'] },
      { bytes: await makePart({ headings }) },
    ]);
    expect(listOutline(pdf)).toHaveLength(12_001);
  });

  test('are refused where a chapter or the end of a link is missing, or a part is no PDF', async () => {
    const add = async (part: PartToJoin) => createPdfJoiner().add(part);
    await expect(add({ bytes: await makePart(), chapters: ['a'] })).rejects.toThrow(
      'a chapter has no heading',
    );
    await expect(add({ bytes: await makePart({ links: ['chapter:a'] }) })).rejects.toThrow(
      'a link leads nowhere',
    );
    await expect(add({ bytes: new Uint8Array([1, 2, 3]) })).rejects.toThrow();
  });
});
