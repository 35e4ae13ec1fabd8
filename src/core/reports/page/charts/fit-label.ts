import { widthOf } from '../../../ideas/layout/text-widths.ts';
import { prepareText, wrapText } from '../../../ideas/layout/wrap-text.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A text on at most so many lines no wider than `room`, in the units of `size`; what does not fit ends in "…". */
export function fitLabel(text: string, room: number, size: number, lineCount = 1): string[] {
  const lines = wrapText(prepareText(text.replace(/\s+/g, ' ').trim()), room / size).map((line) => line.text);
  if (lines.length <= lineCount) return lines;
  const kept = lines.slice(0, lineCount);
  return [...kept.slice(0, -1), cut(kept.at(-1) ?? '', room / size)];
}

export function labelWidth(text: string, size: number): number {
  return widthOf(text, 'regular') * size;
}

function cut(line: string, room: number): string {
  const letters = [...graphemes.segment(line)].map(({ segment }) => segment);
  while (letters.length > 0 && widthOf(`${letters.join('').trimEnd()}…`, 'regular') > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
