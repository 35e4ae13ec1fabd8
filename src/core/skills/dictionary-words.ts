import { isGlued, isWord, readTokens } from './tokens.ts';

/** Signs that are a part of a name. Every other one stands between words, like a gap. */
const nameSigns = new Set(['.', '/', '&', '+', '#']);

/**
 * The parts of a dictionary word: "C++" gives c, +, +; "T-SQL" gives t, sql; "CI / CD" gives ci, /, cd. Empty for a word without a letter or digit.
 */
export function partsOf(word: string): string[] {
  const tokens = readTokens(word);
  // Before a gap a full stop ends an abbreviation.
  const isPart = (text: string, at: number) =>
    isWord(text) || (text === '.' ? isGlued(tokens, at + 1) : nameSigns.has(text));
  const kept = tokens.texts.filter(isPart);
  return kept.some(isWord) ? kept : [];
}

/** How words for skills are compared: case, accents, hyphens and gaps do not count, signs of names do ("C", "C++" and "C#" are three). Never empty. */
export function skillKey(word: string): string {
  const parts = partsOf(word);
  const key = parts.reduce((text, part) => {
    const isApart = isWord(part) && isWord(text.at(-1));
    return isApart ? `${text} ${part}` : text + part;
  }, '');
  return key || word.trim().toLowerCase();
}
