// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { blocksOf } from '#contract/idea-parts.ts';
import { renderCanvas } from '#core/ideas/files/canvas-document.tsx';
import { writeCanvasSvg } from '#core/ideas/files/write-canvas-svg.ts';
import { layoutCanvas, type PrintedCanvas } from '#core/ideas/layout/layout-canvas.ts';
import { printColors } from '#core/ideas/layout/print-colors.ts';
import { createReportWords } from '#core/reports/report-words.ts';
import { palettes } from '#ui/app/theme/palettes.ts';
import { hostileTexts } from '../reports/entries.ts';
import { canvasOf, noteIn } from './canvases.ts';

const lay = (canvas: PrintedCanvas, language: 'en' | 'id' = 'en') =>
  layoutCanvas(canvas, { paper: 'A4', includeAssumptions: true }, createReportWords(language));
const open = (canvas: PrintedCanvas, language: 'en' | 'id' = 'en') =>
  new DOMParser().parseFromString(renderCanvas(lay(canvas, language), canvas.template), 'text/html');
const draw = (canvas: PrintedCanvas) =>
  new DOMParser().parseFromString(writeCanvasSvg(lay(canvas)), 'image/svg+xml');
const hostile = canvasOf(
  'lean',
  [...hostileTexts, ']]>&lt;', 'bell \u0007, \uFFFE, \u{1F426}'].map((text) => noteIn('problem', text)),
);
const overflowing = canvasOf(
  'business_model',
  Array.from({ length: 60 }, (_, at) => noteIn('channels', `Note ${at}`)),
);
const squeeze = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');

test('the document has a heading for each block, a list of its notes and a link to the source', () => {
  const document = open(
    canvasOf('lean', [noteIn('problem', 'Lunch is dear'), noteIn('channels', 'Pamphlets')]),
    'id',
  );
  expect([document.documentElement.lang, document.title]).toEqual(['id', 'Rice bowls']);
  expect(document.querySelector('h1')?.textContent).toBe('Rice bowls');
  expect([...document.querySelectorAll('h2')].map((each) => each.textContent)).toHaveLength(9);
  expect([...document.querySelectorAll('h3')].map((each) => each.textContent)).toEqual([
    'Alternatif yang Ada',
    'Konsep Ringkas',
    'Pengguna Awal',
  ]);
  expect([...document.querySelectorAll('li')].map((each) => each.textContent)).toEqual([
    'Lunch is dear',
    'Pamphlets',
  ]);
  expect([...document.querySelectorAll('a')].map((each) => each.getAttribute('href'))).toEqual([
    'https://www.leancanvas.com/',
    'https://creativecommons.org/licenses/by-sa/3.0/',
  ]);
  expect(document.querySelector('style')?.textContent).toContain('size: A4 landscape');
});

test('the document brings everything in one style, runs nothing and reaches nothing', () => {
  const document = open(hostile);
  expect(document.querySelectorAll('style').length).toBe(1);
  expect(document.querySelectorAll('script, link, img, iframe, object, base, form, [style]').length).toBe(0);
  expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import|</);
  const items = [...document.querySelectorAll('li')].map((each) => squeeze(each.textContent));
  for (const text of hostileTexts.slice(0, 7)) expect(items).toContain(squeeze(text));
});

test('sheets that follow are part of both, with what the first had no room for', () => {
  const texts = overflowing.notes.map(({ text }) => squeeze(text));
  const document = open(overflowing);
  expect(document.querySelectorAll('.sheet')).toHaveLength(2);
  expect(document.querySelectorAll('h1')).toHaveLength(1);
  const items = [...document.querySelectorAll('li')].map((each) =>
    squeeze(each.textContent).replace(/^\d+(?=Note)/, ''),
  );
  expect(items).toEqual(texts);
  const picture = draw(overflowing);
  const [, , width, height] = (picture.documentElement.getAttribute('viewBox') ?? '').split(' ').map(Number);
  expect((height ?? 0) / (width ?? 1)).toBeCloseTo((2 * 210) / 297, 2);
  const drawn = [...picture.querySelectorAll('text')].map((each) => squeeze(each.textContent));
  for (const text of texts) expect(drawn).toContain(text);
});

test('the picture is well-formed whatever is written on the notes and as its title, and holds shapes and words alone', () => {
  const picture = draw({ ...hostile, title: 'Bell \u0007 & <b>' });
  expect(picture.querySelector('title')?.textContent).toBe('Bell \uFFFD & <b>');
  expect(picture.querySelector('parsererror')).toBeNull();
  const names = new Set([...picture.querySelectorAll('*')].map((each) => each.localName));
  expect([...names].sort()).toEqual(['g', 'rect', 'svg', 'text', 'title']);
  const attributes = [...picture.querySelectorAll('*')].flatMap((each) => each.getAttributeNames());
  expect(attributes.filter((name) => /^on|href|style/.test(name))).toEqual([]);
  const drawn = squeeze([...picture.querySelectorAll('text')].map((each) => each.textContent).join(''));
  for (const text of hostileTexts.slice(0, 7)) expect(drawn).toContain(squeeze(text));
  expect(drawn).toContain(squeeze('bell \uFFFD, \uFFFD, \u{1F426}'));
});

test('lines of the typeface keep their widths in any other, others are left to what the machine has', () => {
  const picture = draw(
    canvasOf('lean', [noteIn('problem', 'Lunch'), noteIn('solution', '漢字'), noteIn('channels', 'شركة')]),
  );
  const lineOf = (text: string) =>
    [...picture.querySelectorAll('text')].find((each) => each.textContent === text);
  expect(Number(lineOf('Lunch')?.getAttribute('textLength'))).toBeGreaterThan(20);
  expect(lineOf('漢字')?.hasAttribute('textLength')).toBe(false);
  expect(lineOf('شركة')?.getAttribute('direction')).toBe('rtl');
});

test('an empty canvas shows its blocks and nothing else', () => {
  const document = open(canvasOf('business_model'));
  expect(document.querySelectorAll('.sheet')).toHaveLength(1);
  expect([...document.querySelectorAll('h2')].map((each) => each.textContent)).toHaveLength(
    blocksOf.business_model.length,
  );
  expect(document.querySelectorAll('li, ul')).toHaveLength(0);
});

test('colours on paper are those of the light theme', () => {
  const { colors } = palettes.light;
  expect(printColors).toEqual(
    Object.fromEntries(
      Object.entries(colors).map(([name, { text, soft }]) => [name, { strong: text, soft }]),
    ),
  );
});
