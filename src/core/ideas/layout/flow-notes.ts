import { prepareText, type TextLine, type WrappableText, wrapText } from './wrap-text.ts';

/** Points, as everywhere in the layout: 1/72 of an inch. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A note ready to be set, whatever the size. */
export interface SettableNote {
  /** Its place among all notes of the canvas. */
  index: number;
  text: WrappableText;
  /** State and importance, below the text. */
  mark: WrappableText | null;
  /** Stands above the note: the name of a block that goes on. */
  heading: WrappableText | null;
  /** Under which it is referred to. */
  number: number | null;
  /** It began on the sheet before. */
  isRemainder: boolean;
}

/** A note, or as much of it as stands in one column. */
export interface Piece {
  note: SettableNote;
  rect: Rect;
  /** Number of the column it stands in. */
  column: number;
  heading: readonly TextLine[];
  lines: readonly TextLine[];
  mark: readonly TextLine[];
  /** Whether the note goes on from another column, not from another sheet. */
  isWithinSheet: boolean;
}

export interface Type {
  /** Of the text; the mark is smaller, but never below `smallest`. */
  size: number;
  /** Room at the left for the number. */
  gutter: number;
}

export const smallest = 7;
export const largest = 10;
export const lineHeight = 1.3;
export const headingSize = 9;
/** Inside a note, beside and above its text; between notes. */
export const inset = { left: 6, right: 4, top: 2.5, bottom: 2.5 } as const;
export const gap = 3;
const gapAboveHeading = 6;
/** Fewer lines than this are not worth beginning a note for. */
const fewestLines = 2;

export const markSizeOf = (size: number) => Math.max(smallest, size - 1.5);

/**
 * Sets notes one below the other in columns of one width, in their order. A note stays whole where a column has room for it; one that is taller than a whole column, and
 * the first where even that is too tall, is continued line by line. What has no room comes back as the rest: nothing is cut.
 */
export function flowNotes(
  notes: readonly SettableNote[],
  columns: readonly Rect[],
  type: Type,
): { pieces: Piece[]; rest: SettableNote[] } {
  const pieces: Piece[] = [];
  const width = columns[0]?.width ?? 0;
  let column = 0;
  let y = columns[0]?.y ?? 0;
  for (const [position, note] of notes.entries()) {
    const whole = setNote(note, width, type);
    let from = 0;
    for (;;) {
      const place = columns[column];
      if (!place) return { pieces, rest: [remainderOf(whole, from), ...notes.slice(position + 1)] };
      const isFresh = y === place.y;
      if (!isFresh && from === 0 && note.heading) y += gapAboveHeading;
      const room = place.y + place.height - y;
      const height = heightOf(whole, from, whole.lines.length, type);
      if (height <= room + 0.01) {
        pieces.push(pieceOf(whole, from, whole.lines.length, { place, column, y, type }));
        y += height + gap;
        break;
      }
      const isTooTall = height > place.height;
      const isLast = column === columns.length - 1;
      const mayBreak = isTooTall || (isLast && (from > 0 || position === 0));
      // The last line stays with the mark.
      const count = Math.min(linesIn(whole, from, room, type), whole.lines.length - from - 1);
      if (mayBreak && (count >= fewestLines || (isFresh && count > 0))) {
        pieces.push(pieceOf(whole, from, from + count, { place, column, y, type }));
        from += count;
      }
      column += 1;
      y = columns[column]?.y ?? 0;
    }
  }
  return { pieces, rest: [] };
}

/** The note from a line on, to be set in columns of another width. */
function remainderOf({ note, lines }: SetNote, from: number): SettableNote {
  if (from === 0) return note;
  const left = lines.slice(from).map(({ text, after }) => text + after);
  return { ...note, heading: null, text: prepareText(left.join(''), note.text.weight), isRemainder: true };
}

interface SetNote {
  note: SettableNote;
  heading: readonly TextLine[];
  lines: readonly TextLine[];
  mark: readonly TextLine[];
}

function setNote(note: SettableNote, width: number, { size, gutter }: Type): SetNote {
  const room = width - inset.left - inset.right - (note.number === null ? 0 : gutter);
  const wrap = (text: WrappableText | null, at: number, within: number) =>
    text ? wrapText(text, within / at) : [];
  return {
    note,
    heading: wrap(note.heading, headingSize, width),
    lines: wrap(note.text, size, room),
    mark: wrap(note.mark, markSizeOf(size), room),
  };
}

/** Of the name above a note, with what keeps it apart. */
export function headingHeight(lineCount: number): number {
  return lineCount > 0 ? lineCount * headingSize * lineHeight + gap : 0;
}

function aboveOf({ heading }: SetNote, from: number): number {
  return from === 0 ? headingHeight(heading.length) : 0;
}

function heightOf(whole: SetNote, from: number, to: number, { size }: Type): number {
  const markHeight = to === whole.lines.length ? whole.mark.length * markSizeOf(size) * lineHeight : 0;
  return aboveOf(whole, from) + inset.top + inset.bottom + (to - from) * size * lineHeight + markHeight;
}

function linesIn(whole: SetNote, from: number, room: number, { size }: Type): number {
  const forLines = room - aboveOf(whole, from) - inset.top - inset.bottom;
  return Math.max(0, Math.floor(forLines / (size * lineHeight)));
}

function pieceOf(
  whole: SetNote,
  from: number,
  to: number,
  { place, column, y, type }: { place: Rect; column: number; y: number; type: Type },
): Piece {
  const isEnd = to === whole.lines.length;
  const above = aboveOf(whole, from);
  return {
    note: whole.note,
    rect: { x: place.x, y: y + above, width: place.width, height: heightOf(whole, from, to, type) - above },
    column,
    heading: from === 0 ? whole.heading : [],
    lines: whole.lines.slice(from, to),
    mark: isEnd ? whole.mark : [],
    isWithinSheet: from > 0,
  };
}
