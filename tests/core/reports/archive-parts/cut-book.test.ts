import { expect, test } from 'vitest';
import type { Leaf } from '#core/reports/kinds/archive/book.ts';
import { cutBook } from '#core/reports/kinds/archive/cut-book.ts';
import { archiveOptions, makeLearning, makeLedger, makePeople, openBook } from './make-book.ts';

const size = 10_000;
const book = [
  makePeople('applications', 5),
  makeLedger(400),
  makePeople('contacts', 60),
  makePeople('communities', 3),
  makeLearning(20),
];

const titlesIn = (leaves: readonly Leaf[]) => leaves.map(({ title }) => title);

test('nothing is lost, doubled or moved, whatever the size of a part', () => {
  for (const partSize of [1, 3_000, size, 40_000, Number.POSITIVE_INFINITY]) {
    const pieces = cutBook(book, partSize).flat();
    for (const chapter of book) {
      const sections = pieces.filter(({ part }) => part === chapter.part).flatMap((piece) => piece.sections);
      expect(sections.flatMap(({ leaves }) => titlesIn(leaves))).toEqual(
        chapter.sections.flatMap(({ leaves }) => titlesIn(leaves)),
      );
      expect(sections.flatMap(({ table }) => table?.rows ?? [])).toEqual(
        chapter.sections.flatMap(({ table }) => table?.rows ?? []),
      );
    }
  }
});

test('a part of the size that is asked for is about as long in HTML', async () => {
  const { report, render } = openBook(book, size);
  const lengths = await Promise.all(report.parts.map(async ({ render: part }) => (await part(1)).length));
  const empty = (await openBook([], size).render()).length;
  expect(report.parts.length).toBeGreaterThan(6);
  for (const length of lengths) expect(length - empty).toBeLessThan(1.3 * size);
  expect((await render()).length - empty).toBeGreaterThan(size * (report.parts.length - 2) * 0.7);
});

test('chapters that fit are printed together, and one that is too long begins a part', () => {
  const parts = cutBook(book, size).map((pieces) => pieces.map(({ part, isFirst }) => [part, isFirst]));
  expect(parts[0]).toEqual([['applications', true]]);
  expect(parts[1]).toEqual([['activities', true]]);
  expect(parts[2]).toEqual([['activities', false]]);
  expect(cutBook([makePeople('contacts', 2), makePeople('communities', 2)], size)).toHaveLength(1);
  expect(parts.flat().filter(([, isFirst]) => isFirst)).toHaveLength(book.length);
});

test('headings and captions stand once, where what they are about begins', () => {
  const { sections } = {
    sections: cutBook(book, 3_000)
      .flat()
      .flatMap((piece) => piece.sections),
  };
  for (const heading of ['Goals', 'Courses']) {
    const all = sections.filter((section) => section.heading === heading);
    expect(all.length).toBeGreaterThan(1);
    expect(all.map(({ goesOn }) => goesOn)).toEqual(all.map((_, index) => index > 0));
  }
  const captions = sections.flatMap(({ table }) => (table ? [table.caption] : []));
  expect(captions.filter((caption) => caption !== null)).toEqual(['400 entries', 'Sessions']);
  expect(captions.length).toBeGreaterThan(4);
});

test('the whole, which is shown on screen, is not cut', async () => {
  const html = await openBook(book, 1).render();
  expect(html.match(/<h2/g)).toHaveLength(6);
  expect(html.match(/<caption>400 entries/g)).toHaveLength(1);
  expect(html).toContain('href="#contacts"');
  expect(html).not.toContain('chapter:');
  expect(html).toContain('<span class="sheet-number"></span>');
});

test('the contents name sheets, and how many there are, only where these are numbered', async () => {
  const contentsOf = (hasPageNumbers: boolean) => {
    const { report } = openBook(book, size, archiveOptions({ hasPageNumbers }));
    const sheetOf = (chapter: string) => (chapter === 'contacts' ? 42 : 7);
    return report.renderOpening({ sheetOf, sheetCount: 1_204 });
  };
  expect(await contentsOf(true)).toMatch(/href="chapter:contacts">.*<span class="sheet-number">42<\/span>/);
  expect(await contentsOf(true)).toContain('"Page " counter(page)');
  expect(await contentsOf(true)).toContain('>1,204 pages in all, this one included<');
  expect(await contentsOf(false)).not.toMatch(/>42<|<p>Page<\/p>|"Page "|in all/);
});
