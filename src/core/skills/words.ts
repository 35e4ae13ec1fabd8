import { Failure } from '#contract/failures.ts';
import type { Db } from '../database/database.ts';
import { skillKey } from './dictionary-words.ts';

interface Word {
  key: string;
  word: string;
  rank: number;
}

export type SkillWords = ReturnType<typeof createSkillWords>;

/** Name and synonyms of skills. Only what differs is written, so that postings are not read anew for nothing. */
export function createSkillWords({ db }: { db: Db }) {
  const raw = db.$client;
  const ofSkill = raw.prepare<[skillId: string], Word>(
    'SELECT word_key AS key, word, rank FROM skill_words WHERE skill_id = ? ORDER BY rank',
  );
  const synonyms = raw.prepare<[ids: string], { skillId: string; word: string }>(
    `SELECT skill_id AS skillId, word FROM skill_words WHERE skill_id IN (SELECT value FROM json_each(?)) AND rank > 0
     ORDER BY skill_id, rank`,
  );
  const owner = raw.prepare<[key: string], { id: string; name: string }>(
    `SELECT skill.id, skill.name FROM skill_words AS word JOIN skills AS skill ON skill.id = word.skill_id WHERE word.word_key = ?`,
  );
  const add = raw.prepare(
    'INSERT INTO skill_words (skill_id, word_key, word, rank) VALUES (@skillId, @key, @word, @rank)',
  );
  const set = raw.prepare(
    'UPDATE skill_words SET word = @word, rank = @rank WHERE skill_id = @skillId AND word_key = @key',
  );
  const remove = raw.prepare('DELETE FROM skill_words WHERE skill_id = ? AND word_key = ?');

  function refuseTaken(skillId: string, words: readonly Word[]): void {
    const conflicts = words.flatMap(({ key, word, rank }) => {
      const other = owner.get(key);
      if (!other || other.id === skillId) return [];
      return [{ field: rank === 0 ? 'name' : 'synonyms', mine: word, theirs: other.name }];
    });
    if (conflicts.length > 0) throw new Failure('CONFLICT', { conflicts });
  }

  return {
    /** The skill that has a word. */
    owner: (word: string) => owner.get(skillKey(word)),
    synonymsOf: (ids: readonly string[]): Map<string, string[]> => {
      const groups = Map.groupBy(synonyms.all(JSON.stringify(ids)), ({ skillId }) => skillId);
      return new Map([...groups].map(([id, rows]) => [id, rows.map(({ word }) => word)]));
    },
    /** Writes the words of a skill; of two that are compared alike the first stays. CONFLICT when another skill has one of them. */
    write(skillId: string, name: string, others: readonly string[]): void {
      const wanted = new Map<string, Word>();
      for (const word of [name, ...others]) {
        const key = skillKey(word);
        if (!wanted.has(key)) wanted.set(key, { key, word, rank: wanted.size });
      }
      refuseTaken(skillId, [...wanted.values()]);
      const present = new Map(ofSkill.all(skillId).map((word) => [word.key, word]));
      for (const key of present.keys()) if (!wanted.has(key)) remove.run(skillId, key);
      for (const word of wanted.values()) {
        const known = present.get(word.key);
        if (!known) add.run({ skillId, ...word });
        else if (known.word !== word.word || known.rank !== word.rank) set.run({ skillId, ...word });
      }
    },
  };
}
