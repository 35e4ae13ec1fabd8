import { foldName } from '../../companies/company-key.ts';
import { type Reading, whole } from './reading.ts';

export type WordList<Value extends string> = ReadonlyArray<readonly [Value, string]>;

/**
 * A reader of one closed list, given the words for each value, in both languages, separated by commas. A cell that holds more
 * than such a word ("Hybrid, 3 days") is read by the first value whose word it holds, and is not read whole.
 */
export function createWordReader<Value extends string>(
  list: WordList<Value>,
): (text: string) => Reading<Value> | null {
  const entries = list.flatMap(([value, words]) =>
    words.split(',').map((word) => [foldName(word), value] as const),
  );
  const exact = new Map(entries);
  return (text) => {
    const folded = foldName(text);
    const found = exact.get(folded);
    if (found !== undefined) return whole(found);
    const padded = ` ${folded} `;
    const held = entries.find(([word]) => padded.includes(` ${word} `));
    return held ? { value: held[1], isWhole: false } : null;
  };
}
