import type { Block, CanvasPaper } from '#contract/idea-parts.ts';
import type { Language } from '#contract/settings.ts';
import type { ColorName } from '#contract/values.ts';
import type { Rect } from './flow-notes.ts';
import type { Weight } from './text-widths.ts';

// A canvas as it stands on paper, every line at its place. Points: 1/72 of an inch, from the upper left corner of the sheet.

/** One line of text. `y` is the top of the line, whose height is `size * lineHeight`. */
export interface PlacedLine {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  weight: Weight;
  /** What the text is joined to the next line by: spaces, a line break, or nothing. */
  after: string;
}

export interface PlacedNote {
  /** Its place among the notes given. */
  index: number;
  rect: Rect;
  color: ColorName;
  /** Under which its block refers to it. */
  number: PlacedLine | null;
  lines: readonly PlacedLine[];
  /** State and importance, in words. */
  mark: readonly PlacedLine[];
}

/** A block on the first sheet; on those after it what goes on of a block in one column. */
export interface PlacedBlock {
  block: Block;
  rect: Rect;
  isSubField: boolean;
  heading: readonly PlacedLine[];
  notes: readonly PlacedNote[];
  /** Where the rest of it stands. */
  reference: readonly PlacedLine[];
}

export interface PlacedPage {
  title: readonly PlacedLine[];
  /** Under the title. */
  facts: readonly PlacedLine[];
  blocks: readonly PlacedBlock[];
  credit: readonly PlacedLine[];
  number: PlacedLine;
}

export interface CanvasLayout {
  language: Language;
  title: string;
  paper: CanvasPaper;
  /** Of one sheet. */
  width: number;
  height: number;
  pages: readonly PlacedPage[];
}
