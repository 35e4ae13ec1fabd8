import { isSkillHad } from '#contract/learning-parts.ts';
import type { SkillGap } from '#contract/skills.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import type { AskedSkills } from './asked-skills.ts';

interface Row {
  id: string;
  name: string;
  level: number | null;
  isOwn: 0 | 1;
}

export function createGaps({ db, asked }: { db: Db; asked: AskedSkills }) {
  const raw = db.$client;
  const listSkills = raw.prepare<[ids: string], Row>(
    `SELECT id, name, level, is_own AS isOwn FROM skills WHERE id IN (SELECT value FROM json_each(?))`,
  );
  const listGoals = raw.prepare<[ids: string], { skillId: string; id: string; title: string }>(
    `SELECT link.skill_id AS skillId, goal.id, goal.title FROM goal_skills AS link JOIN goals AS goal ON goal.id = link.goal_id
     WHERE link.skill_id IN (SELECT value FROM json_each(?)) AND goal.state <> 'dropped' AND goal.deleted_at IS NULL
       AND goal.archived_at IS NULL ORDER BY goal.created_at, goal.id`,
  );

  return {
    listGaps({ offset, limit }) {
      const { byApplication, counts } = asked.all();
      const lacking = new Map(
        listSkills
          .all(JSON.stringify([...counts.keys()]))
          .filter(({ level, isOwn }) => !isSkillHad({ level, own: isOwn === 1 }))
          .map((skill) => [skill.id, { ...skill, opensCount: 0 }]),
      );
      for (const skillIds of byApplication.values()) {
        const lacked = skillIds.filter((id) => lacking.has(id));
        const only = lacked.length === 1 ? lacking.get(lacked[0] ?? '') : undefined;
        if (only) only.opensCount += 1;
      }
      const gaps = [...lacking.values()].map(({ id, name, level, opensCount }) => {
        return { id, name, level, askedCount: counts.get(id) ?? 0, opensCount };
      });
      gaps.sort(
        (a, b) =>
          b.opensCount - a.opensCount ||
          b.askedCount - a.askedCount ||
          byName(a.name, b.name) ||
          byName(a.id, b.id),
      );
      const page = gaps.slice(offset, offset + limit);
      const goals = Map.groupBy(
        listGoals.all(JSON.stringify(page.map(({ id }) => id))),
        ({ skillId }) => skillId,
      );
      const rows: SkillGap[] = page.map((gap) => ({
        ...gap,
        goals: (goals.get(gap.id) ?? []).map(({ id, title }) => ({ id, title })),
      }));
      return { rows, total: gaps.length, postingCount: byApplication.size };
    },
  } satisfies Pick<Services['skills'], 'listGaps'>;
}

const byName = (one: string, other: string) => (one < other ? -1 : Number(one > other));
