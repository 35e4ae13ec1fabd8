import { Failure } from '#contract/failures.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import type { SkillLists } from './list.ts';
import type { SkillWords } from './words.ts';

export interface MergeOptions {
  db: Db;
  lists: SkillLists;
  words: SkillWords;
  /** Writes a skill that is there, without its words. */
  write: (id: string, values: { level: number | null; own: boolean; evidence: string }) => void;
}

const others = '(SELECT value FROM json_each(@others))';

export function createMerge({ db, lists, words, write }: MergeOptions) {
  const raw = db.$client;
  // Whoever said of an application that it asks for one of them, said it of all.
  const moveTags = raw.prepare(
    `INSERT INTO application_skills (application_id, skill_id, is_asked)
     SELECT application_id, @keep, max(is_asked) FROM application_skills WHERE skill_id IN ${others} GROUP BY application_id
     ON CONFLICT DO UPDATE SET is_asked = max(is_asked, excluded.is_asked)`,
  );
  const moveGoals = raw.prepare(
    `INSERT INTO goal_skills (goal_id, skill_id, rank)
     SELECT goal_id, @keep, min(rank) FROM goal_skills WHERE skill_id IN ${others} GROUP BY goal_id ON CONFLICT DO NOTHING`,
  );
  const remove = raw.prepare('DELETE FROM skills WHERE id IN (SELECT value FROM json_each(?))');

  return {
    merge({ keepId, otherIds }) {
      const kept = lists.get({ id: keepId });
      const merged = [...new Set(otherIds)].map((id) => lists.get({ id }));
      if (merged.some(({ id }) => id === keepId)) {
        throw new Failure('INVALID_INPUT', { refusals: [{ field: 'otherIds', reason: 'INVALID' }] });
      }
      const all = [kept, ...merged];
      const ids = JSON.stringify(merged.map(({ id }) => id));
      moveTags.run({ keep: keepId, others: ids });
      moveGoals.run({ keep: keepId, others: ids });
      // First: no two skills share a word.
      remove.run(ids);
      words.write(keepId, kept.name, [
        ...kept.synonyms,
        ...merged.flatMap(({ name, synonyms }) => [name, ...synonyms]),
      ]);
      const levels = all.flatMap(({ level }) => level ?? []);
      write(keepId, {
        level: levels.length > 0 ? Math.max(...levels) : null,
        own: all.some(({ own }) => own),
        evidence: [...new Set(all.map(({ evidence }) => evidence.trim()).filter(Boolean))].join('\n\n'),
      });
      return lists.get({ id: keepId });
    },
  } satisfies Pick<Services['skills'], 'merge'>;
}
