import { eq } from 'drizzle-orm';
import type { Skill, SkillChanges } from '#contract/skills.ts';
import { isSame, refuseStale } from '../commands/refuse-stale.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { skills } from '../database/tables/skills.ts';
import type { Clock } from '../ports.ts';
import type { SkillLists } from './list.ts';
import type { SkillWords } from './words.ts';

export interface SkillsOptions {
  db: Db;
  clock: Clock;
  lists: SkillLists;
  words: SkillWords;
}

export type SkillsService = ReturnType<typeof createSkills>;

export function createSkills({ db, clock, lists, words }: SkillsOptions) {
  const remove = db.$client.prepare('DELETE FROM skills WHERE id IN (SELECT value FROM json_each(?))');

  /** Writes a skill that is there, without its words. */
  function write(id: string, { name, level, own, searched, evidence }: SkillChanges): void {
    db.update(skills)
      .set({ name, level, isOwn: own, isSearched: searched, evidence, changedAt: clock.now() })
      .where(eq(skills.id, id))
      .run();
  }

  return {
    write,
    add({ id, fields }): Skill {
      const existing = lists.find(id);
      if (existing) return existing;
      const { name, synonyms = [], searched = true, level = null, evidence = '' } = fields;
      const own = fields.own ?? level !== null;
      const now = clock.now();
      db.insert(skills)
        .values({
          id,
          name,
          level,
          isOwn: own,
          isSearched: searched,
          evidence,
          createdAt: now,
          changedAt: now,
        })
        .run();
      words.write(id, name, synonyms);
      return lists.get({ id });
    },
    change({ id, changes, base }): Skill {
      const current = lists.get({ id });
      refuseStale<SkillChanges>(current, changes, base);
      // Who says how well has it.
      const wanted = {
        ...(changes.level != null && !current.own && { own: true }),
        ...changes,
      };
      const given = Object.entries(wanted) as Array<[keyof SkillChanges, unknown]>;
      if (given.every(([field, value]) => value === undefined || isSame(value, current[field])))
        return current;
      const { name = current.name, synonyms = current.synonyms } = changes;
      words.write(id, name, synonyms);
      write(id, wanted);
      return lists.get({ id });
    },
    remove: ({ ids }) => ({ changedCount: remove.run(JSON.stringify(ids)).changes }),
  } satisfies Pick<Services['skills'], 'add' | 'change' | 'remove'> & Record<string, unknown>;
}
