import { advances } from './advances.ts';

export type Weight = 'regular' | 'bold';

/** The spaces of the typeface are narrow; both writers widen them by this share of the size. */
export const wordSpacing = 0.08;

const known: Readonly<Record<Weight, ReadonlyMap<number, number>>> = {
  regular: listKnown('regular'),
  bold: listKnown('bold'),
};

function listKnown(weight: Weight): ReadonlyMap<number, number> {
  return new Map(
    advances.flatMap((run) =>
      run[weight].map((advance, index) => [run.from + index, advance / 1000] as const),
    ),
  );
}

const invisible = /^[\p{M}\p{Cf}]$/u;
const picture = /\p{Extended_Pictographic}/u;
const wide =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF00-\uFF60\uFFE0-\uFFE6]$/u;
const middling =
  /^[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Thai}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Devanagari}\p{sc=Latin}]$/u;
/** Whole sentences in one sign. */
const sentence = /^[\uFDF0-\uFDFD]$/;

/**
 * How wide a text stands on its line, in sizes of its type. Signs of the bundled typeface are known; for others, which come from whatever typeface the machine
 * has, more than they usually take.
 */
export function widthOf(text: string, weight: Weight): number {
  let width = 0;
  let isPicture = false;
  for (const character of text) {
    const exact = known[weight].get(character.codePointAt(0) ?? 0);
    if (exact !== undefined) {
      width += character === ' ' || character === '\u00A0' ? exact + wordSpacing : exact;
      isPicture = false;
      // Parts of one picture stand in the place of the first.
    } else if (!invisible.test(character) && !(isPicture && /^\p{Emoji_Modifier}$/u.test(character))) {
      isPicture = picture.test(character);
      width += guess(character, isPicture);
    }
  }
  return width;
}

/** Whether every sign is one of the bundled typeface, so that the width is no guess. */
export function isExact(text: string): boolean {
  for (const character of text) if (!known.regular.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

function guess(character: string, isPicture: boolean): number {
  if (isPicture) return 1.4;
  if (wide.test(character)) return 1;
  if (sentence.test(character)) return 12;
  if (middling.test(character)) return 0.72;
  return character.length > 1 ? 1.4 : 1.1;
}
