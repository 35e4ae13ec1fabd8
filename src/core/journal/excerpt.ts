/** Units of text that a list shows of an entry. */
export const excerptLength = 1_200;

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The beginning of a text, at most so long, never with half of what a person sees as one character. */
export function excerptOf(text: string): { excerpt: string; isWhole: boolean } {
  if (text.length <= excerptLength) return { excerpt: text, isWhole: true };
  // One that reaches over the end is left out. Only the neighbourhood of the end is looked at: what comes before cannot alter it.
  const near = excerptLength - 64;
  const start = characters.segment(text.slice(near, near + 256)).containing(excerptLength - near)?.index ?? 0;
  return { excerpt: text.slice(0, near + start).toWellFormed(), isWhole: false };
}
