import { v7 as newId } from 'uuid';
import type { Db } from '../database/database.ts';
import type { Clock } from '../ports.ts';
import { skillKey } from './dictionary-words.ts';

export type SkillNames = ReturnType<typeof createSkillNames>;

/** Skills by what they are called, for those who speak of them and have nothing else to do with them. */
export function createSkillNames({ db, clock }: { db: Db; clock: Clock }) {
  const raw = db.$client;
  const find = raw
    .prepare<[key: string], string>('SELECT skill_id FROM skill_words WHERE word_key = ?')
    .pluck();
  const addSkill = raw.prepare(
    'INSERT INTO skills (id, name, is_own, is_searched, created_at, changed_at) VALUES (@id, @name, 0, 1, @now, @now)',
  );
  const addWord = raw.prepare('INSERT INTO skill_words (skill_id, word_key, word, rank) VALUES (?, ?, ?, 0)');
  const ofGoals = raw.prepare<[ids: string], { goalId: string; id: string; name: string }>(
    `SELECT link.goal_id AS goalId, skill.id, skill.name FROM goal_skills AS link JOIN skills AS skill ON skill.id = link.skill_id
     WHERE link.goal_id IN (SELECT value FROM json_each(?)) ORDER BY link.goal_id, link.rank, skill.name`,
  );

  return {
    /** The skill that has this name or synonym, made when there is none. */
    ensure(name: string): string {
      const key = skillKey(name);
      const known = find.get(key);
      if (known !== undefined) return known;
      const id = newId();
      addSkill.run({ id, name, now: clock.now() });
      addWord.run(id, key, name);
      return id;
    },
    /** The skills of goals, in the order in which they were given. */
    namesOf(goalIds: readonly string[]): Map<string, { id: string; name: string }[]> {
      const groups = Map.groupBy(ofGoals.all(JSON.stringify(goalIds)), ({ goalId }) => goalId);
      return new Map(
        [...groups].map(([goalId, rows]) => [goalId, rows.map(({ id, name }) => ({ id, name }))]),
      );
    },
  };
}
