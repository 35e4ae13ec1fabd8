/**
 * The FTS5 query for what a person typed: every word must occur, each as the beginning of a word. Null when it holds no
 * word. Words are quoted, so nothing typed can be an operator of the query language.
 */
export function toMatch(text: string): string | null {
  const words = text.match(/[\p{Letter}\p{Number}\p{Mark}\p{Private_Use}]+/gu);
  return words ? words.map((word) => `"${word}"*`).join(' ') : null;
}
