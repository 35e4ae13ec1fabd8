import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canvasGrid, canvasTracks } from '#contract/canvas-grid.ts';
import {
  type Block,
  blockOfSubField,
  blocksOf,
  canvasPapers,
  canvasTemplates,
} from '#contract/idea-parts.ts';
import { limits } from '#contract/limits.ts';
import { languages } from '#contract/settings.ts';
import type { CanvasLayout, PlacedBlock, PlacedLine, PlacedNote } from '#core/ideas/layout/canvas-page.ts';
import { layoutCanvas } from '#core/ideas/layout/layout-canvas.ts';
import { prepareText, toPrintable, wrapText } from '#core/ideas/layout/wrap-text.ts';
import { createReportWords } from '#core/reports/report-words.ts';
import { hostileTexts } from '../reports/entries.ts';
import { canvasOf, noteIn } from './canvases.ts';

const lay = (
  canvas: Parameters<typeof layoutCanvas>[0],
  more: Partial<Parameters<typeof layoutCanvas>[1]> = {},
  language: (typeof languages)[number] = 'en',
) => layoutCanvas(canvas, { paper: 'A4', includeAssumptions: true, ...more }, createReportWords(language));

const blocksIn = ({ pages }: CanvasLayout) => pages.flatMap(({ blocks }) => blocks);
const notesIn = (layout: CanvasLayout) => blocksIn(layout).flatMap(({ notes }) => notes);
const textOf = (lines: readonly PlacedLine[]) => lines.map(({ text, after }) => text + after).join('');
const linesOf = (note: PlacedNote) => [...note.lines, ...note.mark, ...(note.number ? [note.number] : [])];
const sizesIn = (layout: CanvasLayout) =>
  new Set(notesIn(layout).flatMap(({ lines }) => lines.map(({ size }) => size)));

/** A note as it stands on all sheets together. */
function wholeTexts(layout: CanvasLayout): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { index, lines } of notesIn(layout)) {
    texts.set(index, (texts.get(index) ?? '') + textOf(lines));
  }
  return texts;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
const boxOf = ({ x, y, width, size }: PlacedLine): Box => ({ x, y, width, height: size * 1.3 });
const isInside = (inner: Box, outer: Box) =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;
const within = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});
const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width - 0.01 &&
  other.x < one.x + one.width - 0.01 &&
  one.y < other.y + other.height - 0.01 &&
  other.y < one.y + one.height - 0.01;

/** What stands outside of where it belongs. */
function strays(layout: CanvasLayout): unknown[] {
  const sheet = { x: 0, y: 0, width: layout.width, height: layout.height };
  const ofBlock = (isGrid: boolean, { rect, notes, heading, reference }: PlacedBlock) => [
    ...[...heading, ...reference].filter((line) => !isInside(boxOf(line), rect)),
    ...notes.filter((note) => !isInside(note.rect, isGrid ? within(rect, 6) : rect)),
    ...notes.flatMap((note) => linesOf(note).filter((line) => !isInside(boxOf(line), note.rect))),
    ...notes.filter((note, index) => notes.slice(0, index).some((other) => overlap(note.rect, other.rect))),
    ...notes.filter((note) => [...heading, ...reference].some((line) => overlap(note.rect, boxOf(line)))),
  ];
  return layout.pages.flatMap(({ blocks, title, facts, credit, number }, page) => [
    ...blocks.flatMap((block) => ofBlock(page === 0, block)),
    ...blocks.filter((block, index) =>
      blocks.slice(0, index).some((other) => overlap(block.rect, other.rect)),
    ),
    ...[...title, ...facts, ...credit, number].filter(
      (line) => !isInside(boxOf(line), sheet) || blocks.some(({ rect }) => overlap(rect, boxOf(line))),
    ),
    ...blocks.filter(({ rect }) => !isInside(rect, sheet)),
  ]);
}

describe('the grid', () => {
  test.each(canvasTemplates)('of %s fills the sheet once, in the order of its blocks', (template) => {
    const cells = canvasGrid[template].flatMap(({ column, row, columns, rows }) =>
      Array.from({ length: columns * rows }, (_, at) =>
        [column + (at % columns), row + Math.floor(at / columns)].join(),
      ),
    );
    expect(cells.length).toBe(canvasTracks.columns * canvasTracks.rows);
    expect(new Set(cells).size).toBe(cells.length);
    const named = canvasGrid[template].flatMap(({ block, subField }) =>
      subField ? [block, subField] : [block],
    );
    expect(named).toEqual(blocksOf[template]);
    for (const { block, subField } of canvasGrid[template]) {
      if (subField) expect(blockOfSubField[subField]).toBe(block);
    }
  });
});

const pieces = fc.oneof(
  fc.constantFrom(
    ...hostileTexts,
    'Nasi kotak',
    'a',
    '漢字かな',
    '\t',
    '\n',
    '\r\n',
    '  ',
    '\u2028',
    '\u0001',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.lorem({ maxCount: 60 }),
);
const texts = fc
  .array(pieces, { minLength: 1, maxLength: 6 })
  .map((parts) =>
    parts.join(' ').replaceAll('\0', '').toWellFormed().slice(0, limits.canvasNote).toWellFormed().trim(),
  )
  .filter((text) => text !== '');

describe('a text in lines', () => {
  test('keeps every sign and no line is wider than its room, unless one letter is', () => {
    fc.assert(
      fc.property(texts, fc.double({ min: 1, max: 60, noNaN: true }), (text, room) => {
        const lines = wrapText(prepareText(text), room);
        expect(lines.map((line) => line.text + line.after).join('')).toBe(toPrintable(text));
        const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
        for (const line of lines) {
          if (line.width > room) expect([...letters.segment(line.text)]).toHaveLength(1);
          expect(line.text).not.toContain('\n');
        }
      }),
    );
  });

  test('breaks between words, and inside one only where it is wider than a line', () => {
    const lines = (text: string, room: number) => wrapText(prepareText(text), room).map((line) => line.text);
    expect(lines('nasi kotak sehat', 6)).toEqual(['nasi kotak', 'sehat']);
    expect(lines('nasi\n\nkotak', 6)).toEqual(['nasi', '', 'kotak']);
    expect(lines('aaaaaaaaaa b', 3)).toEqual(['aaaaa', 'aaaaa', 'b']);
    expect(lines('株式会社、未来', 3)).not.toContain('、未来');
    expect(lines('👩🏽‍💻👩🏽‍💻', 1.5)).toEqual(['👩🏽‍💻', '👩🏽‍💻']);
  });
});

describe('a canvas on paper', () => {
  test('loses no text, and nothing leaves the place it belongs to', () => {
    const canvases = fc.constantFrom(...canvasTemplates).chain((template) =>
      fc.record({
        template: fc.constant(template),
        title: fc.oneof(
          fc.constantFrom('Nasi kotak', 'W'.repeat(limits.line)),
          fc.constantFrom(...hostileTexts),
        ),
        versionName: fc.constantFrom(null, 'Sesudah putaran pertama'),
        today: fc.constant('2026-11-30'),
        notes: fc.array(
          fc.record({
            block: fc.constantFrom<Block>(...blocksOf[template]),
            text: texts,
            color: fc.constantFrom('sand' as const, 'plum' as const),
            assumption: fc.constantFrom(null, 'untested' as const, 'supported' as const),
            importance: fc.constantFrom(null, 1, 2, 3),
          }),
          { maxLength: 90, size: 'max' },
        ),
      }),
    );
    fc.assert(
      fc.property(
        canvases,
        fc.constantFrom(...canvasPapers),
        fc.constantFrom(...languages),
        (canvas, paper, language) => {
          const layout = lay({ ...canvas, title: canvas.title.slice(0, limits.line) }, { paper }, language);
          const whole = wholeTexts(layout);
          expect(canvas.notes.map((_, index) => whole.get(index))).toEqual(
            canvas.notes.map(({ text }) => toPrintable(text)),
          );
          expect(strays(layout)).toEqual([]);
          expect([...sizesIn(layout)].every((size) => size >= 7 && size <= 10)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('stands at 10 points on one sheet while there is room, and shrinks only where there is none', () => {
    const few = lay(canvasOf('business_model', [noteIn('channels'), noteIn('cost_structure')]));
    expect([few.pages.length, [...sizesIn(few)]]).toEqual([1, [10]]);
    const more = lay(
      canvasOf('business_model', [
        noteIn('cost_structure'),
        ...Array.from({ length: 6 }, () => noteIn('channels')),
      ]),
    );
    const sizeIn = (block: Block) =>
      blocksIn(more).find((each) => each.block === block)?.notes[0]?.lines[0]?.size;
    expect(more.pages.length).toBe(1);
    expect(sizeIn('cost_structure')).toBe(10);
    expect(sizeIn('channels')).toBeLessThan(10);
    expect(sizeIn('channels')).toBeGreaterThanOrEqual(7);
  });

  test('what has no room at 7 points stands numbered on the next sheet, and its block says where', () => {
    const notes = [
      ...Array.from({ length: 40 }, (_, index) => noteIn('channels', `Channel ${index}`)),
      ...Array.from({ length: 40 }, (_, index) => noteIn('key_metrics', `Metric ${index}`)),
    ];
    const layout = lay(canvasOf('lean', notes));
    expect(layout.pages.length).toBe(2);
    const [grid, next] = layout.pages.map(({ blocks }) => blocks);
    const numbersOf = (block: Block) =>
      (next ?? [])
        .flatMap((each) => (each.block === block ? each.notes : []))
        .map(({ number }) => Number(number?.text));
    const metrics = numbersOf('key_metrics');
    const channels = numbersOf('channels');
    expect([...metrics, ...channels]).toEqual(
      Array.from({ length: metrics.length + channels.length }, (_, at) => at + 1),
    );
    const referenceOf = (block: Block) => textOf(grid?.find((each) => each.block === block)?.reference ?? []);
    expect(referenceOf('key_metrics')).toBe(`Continued on the next sheets: no. 1–${metrics.length}`);
    expect(referenceOf('channels')).toBe(
      `Continued on the next sheets: no. ${metrics.length + 1}–${metrics.length + channels.length}`,
    );
    expect(referenceOf('problem')).toBe('');
    const headings = (next ?? []).map(({ heading }) => textOf(heading)).filter((text) => text !== '');
    expect(headings).toEqual(['Key Metrics, continued', 'Channels, continued']);
  });

  test('the name of a block stands at the head of every sheet it goes on to', () => {
    const notes = Array.from({ length: 300 }, (_, index) => noteIn('channels', `Channel number ${index}`));
    const layout = lay(canvasOf('lean', notes));
    expect(layout.pages.length).toBeGreaterThan(3);
    const first = layout.pages.slice(1).map(({ blocks }) => textOf(blocks[0]?.heading ?? []));
    expect(new Set(first)).toEqual(new Set(['Channels, continued']));
  });

  test('a note that is taller than its block begins there and is continued', () => {
    const text = 'Makan siang hangat untuk kantor. '.repeat(60).trim();
    const layout = lay(canvasOf('lean', [noteIn('early_adopters', text)]), {}, 'id');
    expect(notesIn(layout).length).toBeGreaterThan(1);
    expect(wholeTexts(layout).get(0)).toBe(text);
    const begun = layout.pages[0]?.blocks.find(({ block }) => block === 'early_adopters');
    expect(begun?.notes).toHaveLength(1);
    expect(textOf(begun?.reference ?? [])).toBe('Lanjut di lembar berikutnya: no. 1');
    expect(notesIn(layout)[1]?.number?.text).toBe('1');
  });

  test('says state and importance in words, or neither they nor colours', () => {
    const note = {
      ...noteIn('problem'),
      color: 'plum' as const,
      assumption: 'refuted' as const,
      importance: 3,
    };
    const canvas = canvasOf('lean', [note, noteIn('solution')]);
    const marks = (layout: CanvasLayout) => notesIn(layout).map(({ mark, color }) => [textOf(mark), color]);
    expect(marks(lay(canvas))).toEqual([
      ['Refuted · decisive', 'plum'],
      ['', 'sand'],
    ]);
    expect(marks(lay(canvas, { includeAssumptions: false }))).toEqual([
      ['', 'sand'],
      ['', 'sand'],
    ]);
  });

  test('names the source of the template at the foot of every sheet', () => {
    const many = Array.from({ length: 60 }, () => noteIn('channels'));
    const credits = (template: 'lean' | 'business_model') =>
      lay(canvasOf(template, many)).pages.map(({ credit }) => textOf(credit));
    expect(credits('business_model')).toHaveLength(2);
    for (const credit of credits('business_model')) {
      expect(credit).toMatch(
        /Strategyzer AG \(https:\/\/www\.strategyzer\.com\/.*CC BY-SA 3\.0 \(https:\/\/creativecommons\.org/,
      );
    }
    for (const credit of credits('lean')) expect(credit).toMatch(/Ash Maurya .*Strategyzer AG/);
  });

  test('five hundred long notes are laid out whole', () => {
    const text = 'Kopi susu '.repeat(200).trim();
    const layout = lay(
      canvasOf(
        'business_model',
        Array.from({ length: limits.notesPerCanvas }, () => noteIn('channels', text)),
      ),
    );
    expect(new Set(wholeTexts(layout).values())).toEqual(new Set([text]));
    expect(wholeTexts(layout).size).toBe(limits.notesPerCanvas);
  });
});
