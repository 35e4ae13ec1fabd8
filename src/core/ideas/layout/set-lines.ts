import type { PlacedLine } from './canvas-page.ts';
import { lineHeight } from './flow-notes.ts';
import type { Weight } from './text-widths.ts';
import { prepareText, type TextLine, type WrappableText, wrapText } from './wrap-text.ts';

/** Puts lines one below the other. */
export function placeLines(
  lines: readonly TextLine[],
  { x, y, size, weight = 'regular' }: { x: number; y: number; size: number; weight?: Weight },
): PlacedLine[] {
  return lines.map(({ text, after, width }, index) => ({
    text,
    after,
    x,
    y: y + index * size * lineHeight,
    width: width * size,
    size,
    weight,
  }));
}

/** Lines of a text in the largest of the sizes at which it takes no more than `count` of them; in the smallest however many it takes. */
export function fitLines(
  text: WrappableText,
  width: number,
  sizes: readonly number[],
  count: number,
): { size: number; lines: TextLine[] } {
  const tried = sizes.map((size) => ({ size, lines: wrapText(text, width / size) }));
  const last = tried.at(-1) ?? { size: 1, lines: [] };
  return tried.find(({ lines }) => lines.length <= count) ?? last;
}

/** A line that is known to be short, with its end at `right`. */
export function placeAtRight(
  text: string,
  { right, y, size }: { right: number; y: number; size: number },
): PlacedLine {
  const [line] = wrapText(prepareText(text), Number.POSITIVE_INFINITY);
  const [placed] = placeLines(line ? [line] : [], { x: right - (line?.width ?? 0) * size, y, size });
  if (!placed) throw new Error('A text has at least one line.');
  return placed;
}

/** By its first letter with a direction, as Unicode's algorithm does. */
export function startsLeftward(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u.test(first);
}
