import type { Block } from '#contract/idea-parts.ts';
import type { ColorName } from '#contract/values.ts';
import type { ReportWords } from '../../reports/report-words.ts';
import type { PlacedBlock, PlacedNote } from './canvas-page.ts';
import {
  flowNotes,
  gap,
  headingSize,
  inset,
  largest,
  lineHeight,
  markSizeOf,
  type Piece,
  type Rect,
  type SettableNote,
  smallest,
} from './flow-notes.ts';
import { placeAtRight, placeLines, startsLeftward } from './set-lines.ts';
import { prepareText, type TextLine, wrapText } from './wrap-text.ts';

export interface BlockSetting {
  block: Block;
  rect: Rect;
  isSubField: boolean;
  heading: readonly TextLine[];
  pieces: readonly Piece[];
  size: number;
  /** What goes on elsewhere. */
  rest: readonly SettableNote[];
}

export interface BlockToSet {
  block: Block;
  rect: Rect;
  isSubField: boolean;
  name: string;
  notes: readonly SettableNote[];
  words: ReportWords;
}

/** Between the border of a block and what stands in it. */
export const padding = 6;
/** A column is at least this wide, in sizes of its type. */
const narrowestColumn = 13;
const step = 0.5;
export const referenceSize = smallest;
export const gutterOf = (size: number) => size * 2.4;

/** Sets the notes of a block in the largest type that has room for all of them; in the smallest, with room for the words that say where the rest stands. */
export function setBlock({ block, rect, isSubField, name, notes, words }: BlockToSet): BlockSetting {
  const width = rect.width - 2 * padding;
  const heading = wrapText(prepareText(name, 'bold'), width / headingSize);
  const above = heading.length * headingSize * lineHeight + gap;
  const inner: Rect = {
    x: rect.x + padding,
    y: rect.y + padding + above,
    width,
    height: rect.height - 2 * padding - above,
  };
  const common = { block, rect, isSubField, heading };
  for (let size = largest; size >= smallest; size -= step) {
    const { pieces, rest } = flowNotes(notes, listColumns(inner, size), { size, gutter: 0 });
    if (rest.length === 0) return { ...common, pieces, size, rest };
  }
  const room = referenceLines(words, width, { first: 888, last: 889 }).length;
  const less = { ...inner, height: inner.height - room * referenceSize * lineHeight - gap };
  const flowed = flowNotes(notes, listColumns(less, smallest), { size: smallest, gutter: 0 });
  return { ...common, ...flowed, size: smallest };
}

function listColumns(inner: Rect, size: number): Rect[] {
  const between = size;
  const count = Math.max(1, Math.floor((inner.width + between) / (narrowestColumn * size + between)));
  const width = (inner.width - between * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({
    ...inner,
    x: inner.x + index * (width + between),
    width,
  }));
}

function referenceLines(
  { t }: ReportWords,
  width: number,
  { first, last }: { first: number; last: number },
): TextLine[] {
  const text =
    first === last ? t('canvases:print.goesOn', { first }) : t('canvases:print.goOn', { first, last });
  return wrapText(prepareText(text, 'bold'), width / referenceSize);
}

export interface Placing {
  words: ReportWords;
  colorOf: (index: number) => ColorName;
}

export function placeBlock(setting: BlockSetting, { words, colorOf }: Placing): PlacedBlock {
  const { block, rect, isSubField, heading, pieces, size, rest } = setting;
  const x = rect.x + padding;
  const [first, last] = [rest.at(0)?.number ?? null, rest.at(-1)?.number ?? null];
  const reference =
    first === null || last === null ? [] : referenceLines(words, rect.width - 2 * padding, { first, last });
  return {
    block,
    rect,
    isSubField,
    heading: placeLines(heading, { x, y: rect.y + padding, size: headingSize, weight: 'bold' }),
    notes: pieces.map((piece) => placeNote(piece, size, colorOf)),
    reference: placeLines(reference, {
      x,
      y: rect.y + rect.height - padding - reference.length * referenceSize * lineHeight,
      size: referenceSize,
      weight: 'bold',
    }),
  };
}

export function placeNote(
  { note, rect, lines, mark, isWithinSheet }: Piece,
  size: number,
  colorOf: Placing['colorOf'],
): PlacedNote {
  const gutter = note.number === null ? 0 : gutterOf(size);
  const x = rect.x + inset.left + gutter;
  const y = rect.y + inset.top;
  return {
    index: note.index,
    rect,
    color: colorOf(note.index),
    number:
      note.number === null || isWithinSheet
        ? null
        : placeAtRight(`${note.number}`, { right: x - size * 0.5, y, size }),
    lines: placeLines(lines, { x, y, size }).map((line) =>
      startsLeftward(line.text) ? { ...line, x: rect.x + rect.width - inset.right - line.width } : line,
    ),
    mark: placeLines(mark, {
      x,
      y: y + lines.length * size * lineHeight,
      size: markSizeOf(size),
      weight: 'bold',
    }),
  };
}
