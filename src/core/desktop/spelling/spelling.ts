import type { Language } from '#contract/settings.ts';
import type { Log } from '../../ports.ts';
import type { DesktopMemory } from '../desktop-stores.ts';
import { type Dictionary, openDictionaries } from './dictionaries.ts';

const mostSuggestions = 5;
/** Hunspell reads no longer ones. */
const longestWord = 100;
const mostLearned = 5_000;

/** Whether words are written as one of the two languages writes them. A word that either knows is right: people mix them. */
export interface Spelling {
  isOn(): boolean;
  switchTo(isOn: boolean): void;
  /** From now on the word is right. */
  learn(word: string): void;
  /** Those of the words that nobody knows, as they were given; none while it is switched off. */
  findUnknown(words: readonly string[]): Promise<string[]>;
  /** At most five words that may have been meant, those of `language` before those of the other. */
  suggest(word: string, language: Language): Promise<string[]>;
}

export interface SpellingOptions {
  memory: Pick<DesktopMemory, 'readSpelling' | 'keepSpelling'>;
  log: Log;
  openDictionaries?: typeof openDictionaries;
}

/** Dictionaries that cannot be read are said in the log, and no word is marked: nothing here ever fails. */
export function createSpelling({ memory, log, ...given }: SpellingOptions): Spelling {
  let { isOn, learned } = memory.readSpelling();
  let opening: Promise<Record<Language, Dictionary> | null> | null = null;
  const open = () => {
    opening ??= (given.openDictionaries ?? openDictionaries)().catch(() => {
      log.write({ event: 'spelling.failed' });
      return null;
    });
    return opening;
  };
  const keep = () => memory.keepSpelling({ isOn, learned });

  return {
    isOn: () => isOn,
    switchTo(next) {
      isOn = next;
      keep();
    },
    learn(word) {
      const simple = simplify(word);
      if (simple === '' || learned.includes(simple)) return;
      learned = [...learned, simple].slice(-mostLearned);
      keep();
    },
    async findUnknown(words) {
      if (!isOn) return [];
      const dictionaries = await open();
      if (!dictionaries) return [];
      const { id, en } = dictionaries;
      const known = new Set(learned);
      const isKnown = (word: string) =>
        isNoWord(word) ||
        known.has(word) ||
        known.has(word.toLowerCase()) ||
        id.knows(word) ||
        en.knows(word);
      // A long text is mostly the same words.
      const unknown = new Set([...new Set(words)].filter((word) => !isKnown(simplify(word))));
      return words.filter((word) => unknown.has(word));
    },
    async suggest(word, language) {
      const simple = simplify(word);
      if (isNoWord(simple)) return [];
      const dictionaries = await open();
      if (!dictionaries) return [];
      const other: Language = language === 'id' ? 'en' : 'id';
      const found = [language, other].flatMap((one) => dictionaries[one].suggest(simple));
      return [...new Set(found)].slice(0, mostSuggestions);
    },
  };
}

/** Word processors put in quotation marks where the dictionaries have apostrophes. */
const simplify = (word: string): string => word.normalize('NFC').replaceAll('’', "'");

/** Numbers, names of things such as A4, abbreviations and other scripts are nobody's mistakes. */
const isNoWord = (word: string): boolean =>
  word.length > longestWord ||
  !/\p{L}/u.test(word) ||
  /\d|(?!\p{Script=Latin})\p{L}/u.test(word) ||
  word === word.toUpperCase();
