import { snippetMarks } from '#contract/search.ts';
import { foldWord } from './match.ts';

const wordsBefore = 4;
const wordsAfter = 8;

/**
 * The part of `text` around its first word that begins with one of the searched words, with every such word between
 * U+E000 and U+E001; null when there is none. (FTS5's own snippet() runs the query again for every row it is asked for.)
 */
export function makeSnippet(text: string, searched: readonly string[]): string | null {
  // A mark that somebody typed would make the page emphasize what was not found.
  const body = text.replaceAll(snippetMarks.start, '').replaceAll(snippetMarks.end, '').trim();
  const wanted = searched.map(foldWord);
  const isHit = (word: string) => {
    const folded = foldWord(word);
    return wanted.some((part) => folded.startsWith(part));
  };
  const recent: Array<{ start: number; end: number; hit: boolean }> = [];
  let after = -1;
  let isCut = false;
  for (const match of body.matchAll(/[\p{Letter}\p{Number}\p{Mark}]+/gu)) {
    const hit = isHit(match[0]);
    recent.push({ start: match.index, end: match.index + match[0].length, hit });
    if (after < 0 && !hit && recent.length > wordsBefore) {
      recent.shift();
      isCut = true;
    }
    if (hit && after < 0) after = 0;
    else if (after >= 0) after += 1;
    if (after >= wordsAfter) break;
  }
  const [first] = recent;
  const last = recent.at(-1);
  if (after < 0 || !first || !last) return null;
  let snippet = isCut ? '…' : '';
  let at = isCut ? first.start : 0;
  for (const { start, end, hit } of recent) {
    const word = body.slice(start, end);
    snippet += body.slice(at, start) + (hit ? `${snippetMarks.start}${word}${snippetMarks.end}` : word);
    at = end;
  }
  return (snippet + (after >= wordsAfter && at < body.length ? '…' : body.slice(at))).replace(/\s+/g, ' ');
}
