import { snippetMarks } from '#contract/search.ts';

/** Characters on either side, at most. */
const around = 70;

/** A part of a text with the words around it, between the marks of search. */
export function snippetAround(text: string, { start, end }: { start: number; end: number }): string {
  const cutBefore = start > around ? text.slice(start - around, start).replace(/^\S*\s/, '') : null;
  const cutBehind = text.length - end > around ? text.slice(end, end + around).replace(/\s\S*$/, '') : null;
  const before = cutBefore === null ? text.slice(0, start) : `…${cutBefore}`;
  const behind = cutBehind === null ? text.slice(end) : `${cutBehind}…`;
  const [left, found, right] = [before, text.slice(start, end), behind].map(withoutMarks);
  return `${left}${snippetMarks.start}${found}${snippetMarks.end}${right}`.trim();
}

/** A mark that somebody typed would make the page emphasize what was not found. */
function withoutMarks(text: string): string {
  return text
    .replaceAll(snippetMarks.start, '')
    .replaceAll(snippetMarks.end, '')
    .replace(/\s+/g, ' ')
    .toWellFormed();
}
