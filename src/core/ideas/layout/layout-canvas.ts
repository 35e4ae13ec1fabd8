import {
  canvasCredits,
  canvasGrid,
  canvasTracks,
  type GridPlace,
  subFieldShare,
} from '#contract/canvas-grid.ts';
import type { Block, CanvasPaper, CanvasTemplate } from '#contract/idea-parts.ts';
import type { ReportWords } from '../../reports/report-words.ts';
import type { WrittenNote } from '../files/canvas-file.ts';
import type { CanvasLayout, PlacedBlock, PlacedLine, PlacedPage } from './canvas-page.ts';
import { continuePages } from './continue-pages.ts';
import { headingSize, lineHeight, type Rect, type SettableNote } from './flow-notes.ts';
import { type BlockSetting, placeBlock, setBlock } from './set-block.ts';
import { fitLines, placeAtRight, placeLines } from './set-lines.ts';
import { prepareText, wrapText } from './wrap-text.ts';

export interface PrintedCanvas {
  title: string;
  /** Of the version, or null for the canvas as it is. */
  versionName: string | null;
  template: CanvasTemplate;
  /** In their order; those of one block need not stand together. */
  notes: readonly WrittenNote[];
  /** Day it is made. */
  today: string;
}

export interface LayoutOptions {
  paper: CanvasPaper;
  /** States and importance of assumptions, and colours, are shown. */
  includeAssumptions: boolean;
}

const pointsPerMillimetre = 72 / 25.4;
/** Millimetres, on their side. */
export const landscapeSizes: Readonly<Record<CanvasPaper, { width: number; height: number }>> = {
  A4: { width: 297, height: 210 },
  A3: { width: 420, height: 297 },
  Letter: { width: 279.4, height: 215.9 },
};
const margin = 10 * pointsPerMillimetre;
const titleSizes = [18, 16, 14, 12, 10];
const factsSize = 9;
const creditSize = 7;

/**
 * Sets a canvas on sheets of landscape paper: its grid on the first, notes in columns in their blocks at 10 points or, in blocks where that is too much, down to 7. What
 * has no room even then stands numbered on the sheets that follow, and its block says where. No text is cut or lost: the lines of a note joined by what stands after each
 * are its text as `toPrintable` gives it.
 */
export function layoutCanvas(
  canvas: PrintedCanvas,
  options: LayoutOptions,
  words: ReportWords,
): CanvasLayout {
  const size = landscapeSizes[options.paper];
  const sheet: Rect = {
    x: margin,
    y: margin,
    width: size.width * pointsPerMillimetre - 2 * margin,
    height: size.height * pointsPerMillimetre - 2 * margin,
  };
  const top = setTop(canvas, sheet, words);
  const foot = setFoot(canvas, sheet, words);
  const body: Rect = { ...sheet, y: top.bottom, height: foot.top - top.bottom };
  const notes = canvas.notes.map((note, index) => settable(note, index, options, words));
  const settings = listPlaces(canvas.template, body).map(({ block, rect, isSubField }) => {
    const own = notes.filter((_, index) => canvas.notes[index]?.block === block);
    return setBlock({ block, rect, isSubField, name: words.t(`canvases:block.${block}`), notes: own, words });
  });
  numberRests(settings);
  const colorOf = (index: number) =>
    options.includeAssumptions ? (canvas.notes[index]?.color ?? 'sand') : 'sand';
  const sheets: PlacedBlock[][] = [
    settings.map((setting) => placeBlock(setting, { words, colorOf })),
    ...continuePages(settings, body, { words, colorOf }),
  ];
  return {
    language: words.language,
    title: canvas.title,
    paper: options.paper,
    width: size.width * pointsPerMillimetre,
    height: size.height * pointsPerMillimetre,
    pages: sheets.map(
      (blocks, index): PlacedPage => ({
        title: top.title,
        facts: top.facts,
        blocks,
        credit: foot.credit,
        number: foot.number(index + 1, sheets.length),
      }),
    ),
  };
}

function settable(
  { text, assumption, importance }: WrittenNote,
  index: number,
  { includeAssumptions }: LayoutOptions,
  { t }: ReportWords,
): SettableNote {
  const state = assumption && t(`canvases:assumption.${assumption}`);
  const mark =
    state && importance !== null
      ? t('canvases:print.markWithImportance', { state, importance: t(`canvases:importance.${importance}`) })
      : state;
  return {
    index,
    text: prepareText(text),
    mark: includeAssumptions && mark ? prepareText(mark, 'bold') : null,
    heading: null,
    number: null,
    isRemainder: false,
  };
}

/** In the order in which the blocks are read. */
function numberRests(settings: readonly BlockSetting[]): void {
  let number = 0;
  for (const setting of settings) {
    setting.rest = setting.rest.map((note) => {
      number += 1;
      return { ...note, number };
    });
  }
}

function listPlaces(
  template: CanvasTemplate,
  body: Rect,
): { block: Block; rect: Rect; isSubField: boolean }[] {
  return canvasGrid[template].flatMap((place) => {
    const rect = rectOf(place, body);
    if (!place.subField) return [{ block: place.block, rect, isSubField: false }];
    const height = rect.height * subFieldShare;
    return [
      { block: place.block, rect: { ...rect, height: rect.height - height }, isSubField: false },
      {
        block: place.subField,
        rect: { ...rect, y: rect.y + rect.height - height, height },
        isSubField: true,
      },
    ];
  });
}

function rectOf({ column, row, columns, rows }: GridPlace, body: Rect): Rect {
  const width = body.width / canvasTracks.columns;
  const height = body.height / canvasTracks.rows;
  return {
    x: body.x + column * width,
    y: body.y + row * height,
    width: columns * width,
    height: rows * height,
  };
}

function setTop(
  { title, versionName, template, today }: PrintedCanvas,
  sheet: Rect,
  { t, longDay }: ReportWords,
) {
  const { size, lines } = fitLines(prepareText(title, 'bold'), sheet.width, titleSizes, 1);
  const placed = placeLines(lines, { x: sheet.x, y: sheet.y, size, weight: 'bold' });
  const told = [t(`canvases:template.${template}`), versionName, longDay(today)].filter(
    (part) => part !== null,
  );
  const y = sheet.y + lines.length * size * lineHeight;
  const facts = wrapText(prepareText(told.join(' · ')), sheet.width / factsSize);
  return {
    title: placed,
    facts: placeLines(facts, { x: sheet.x, y, size: factsSize }),
    bottom: y + facts.length * factsSize * lineHeight + headingSize,
  };
}

function setFoot({ template }: PrintedCanvas, sheet: Rect, { t }: ReportWords) {
  const right = sheet.x + sheet.width;
  const number = (page: number, pages: number, y: number): PlacedLine =>
    placeAtRight(t('canvases:print.page', { page, pages }), { right, y, size: creditSize });
  // As wide as any number of sheets makes it.
  const room = sheet.width - number(99, 99, 0).width - 2 * headingSize;
  const credit = prepareText(t(`canvases:credit.${template}`, canvasCredits[template]));
  const lines = wrapText(credit, room / creditSize);
  const y = sheet.y + sheet.height - lines.length * creditSize * lineHeight;
  return {
    credit: placeLines(lines, { x: sheet.x, y, size: creditSize }),
    number: (page: number, pages: number) => number(page, pages, y),
    top: y - headingSize / 2,
  };
}
