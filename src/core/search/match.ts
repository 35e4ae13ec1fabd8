/** The words of what a person typed, in order. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{Letter}\p{Number}\p{Mark}]+/gu) ?? [];
}

/** Case and accents away, as the tokenizer of the index does it. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

/** The query that finds nothing. */
export const matchesNothing = '""';

/**
 * The FTS5 query for what a person typed: every word must occur, each as the beginning of a word. Null when it holds no
 * word. Words are quoted, so nothing typed can be an operator of the query language.
 */
export function toMatch(text: string): string | null {
  const words = wordsOf(text);
  return words.length > 0 ? words.map((word) => `"${word}"*`).join(' ') : null;
}
