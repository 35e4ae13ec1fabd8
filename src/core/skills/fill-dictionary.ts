import type { Database as Connection } from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { broughtAlong } from './brought-along.ts';
import { skillKey } from './dictionary-words.ts';

/** Every sample and every new workspace takes them: they are the same each time. */
const entries = broughtAlong.map(({ name, synonyms, searched }) => ({
  name,
  isSearched: searched ? 1 : 0,
  words: [name, ...synonyms].map((word) => ({ word, key: skillKey(word) })),
}));

/**
 * Writes the dictionary that Langkah brings along into a workspace, once: what the person takes out of it stays out. Entries of which the person has a
 * word already are passed over. Belongs before the triggers of history and index, so that it is no step of anybody's.
 */
export function fillDictionary(raw: Connection, now: number): void {
  const isFilled = raw.prepare<[], number>('SELECT is_filled FROM skill_dictionary').pluck().get() === 1;
  if (isFilled) return;
  const addSkill = raw.prepare(
    'INSERT INTO skills (id, name, is_own, is_searched, created_at, changed_at) VALUES (@id, @name, 0, @isSearched, @now, @now)',
  );
  const addWord = raw.prepare(
    'INSERT INTO skill_words (skill_id, word_key, word, rank) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  raw
    .transaction(() => {
      const taken = new Set(raw.prepare<[], string>('SELECT word_key FROM skill_words').pluck().all());
      for (const { name, isSearched, words } of entries) {
        if (words.some(({ key }) => taken.has(key))) continue;
        const id = newId();
        addSkill.run({ id, name, isSearched, now });
        for (const [rank, { word, key }] of words.entries()) addWord.run(id, key, word, rank);
      }
      raw.exec(
        `INSERT INTO skill_dictionary (id, number, is_filled) VALUES (1, 1, 1)
         ON CONFLICT DO UPDATE SET is_filled = 1, number = number + 1`,
      );
    })
    .immediate();
}
