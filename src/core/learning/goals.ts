import { eq } from 'drizzle-orm';
import { Failure } from '#contract/failures.ts';
import type { Goal, GoalCard, GoalChanges } from '#contract/goals.ts';
import { limits } from '#contract/limits.ts';
import { isSame, refuseStale } from '../commands/refuse-stale.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { goals } from '../database/tables/learning.ts';
import { createCardTrash } from '../order/card-trash.ts';
import { countChanged } from '../order/count-changed.ts';
import type { Places } from '../order/places.ts';
import type { Clock } from '../ports.ts';
import type { SkillNames } from '../skills/skill-names.ts';
import type { GoalLists } from './goal-lists.ts';
import { cardColumns } from './goal-query.ts';
import type { GoalStates } from './goal-states.ts';
import { createMilestones } from './milestones.ts';

export interface GoalsOptions {
  db: Db;
  clock: Clock;
  places: Places;
  lists: GoalLists;
  states: GoalStates;
  skillNames: SkillNames;
}

type Row = Omit<GoalCard, 'progress' | 'skills'> & Omit<Goal, keyof GoalCard | 'milestones'>;
export type GoalsService = ReturnType<typeof createGoals>;

export function createGoals({ db, clock, places, lists, states, skillNames }: GoalsOptions) {
  const raw = db.$client;
  const byId = raw.prepare<[id: string], Row>(
    `SELECT ${cardColumns}, why, notes, total_minutes AS totalMinutes, achievement, draft_post AS draftPost,
       created_at AS createdAt, deleted_at AS deletedAt FROM goals AS goal WHERE id = ?`,
  );
  const dropSkills = raw.prepare('DELETE FROM goal_skills WHERE goal_id = ?');
  const addSkill = raw.prepare(
    'INSERT INTO goal_skills (goal_id, skill_id, rank) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const isLive = raw
    .prepare<[id: string], 0 | 1>('SELECT deleted_at IS NULL FROM goals WHERE id = ?')
    .pluck();
  const milestones = createMilestones({ db, clock, getGoal: get });

  function find(id: string): Goal | null {
    const row = byId.get(id);
    const [card] = row ? lists.withMore([row]) : [];
    return row && card ? { ...row, ...card, milestones: milestones.list(id) } : null;
  }

  function get({ id }: { id: string }): Goal {
    const found = find(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  function writeSkills(id: string, names: readonly string[]): void {
    dropSkills.run(id);
    for (const [rank, name] of names.entries()) addSkill.run(id, skillNames.ensure(name), rank);
  }

  return {
    list: (wanted) => lists.page(wanted),
    count: ({ filter }) => ({ total: lists.total(filter), byState: lists.countByState(filter) }),
    listIds: ({ filter }) => lists.ids(filter, limits.bulk),
    get,
    ...milestones.service,
    add({ id, fields, state }) {
      const existing = find(id);
      if (existing) return existing;
      const { skillNames: names = [], progressBy = 'milestones', ...given } = fields;
      const now = clock.now();
      db.insert(goals)
        .values({ ...given, id, state, progressBy, position: '', createdAt: now, changedAt: now })
        .run();
      writeSkills(id, names);
      places.putOnTop(id, state);
      if (state === 'done') states.reach(id);
      return get({ id });
    },
    change({ id, changes, base }) {
      const current = get({ id });
      const stored = fieldsOf(current);
      refuseStale<GoalChanges>(stored, changes, base);
      const given = Object.entries(changes) as Array<[keyof GoalChanges, unknown]>;
      if (given.every(([field, value]) => value === undefined || isSame(value, stored[field])))
        return current;
      const { skillNames: names, ...columns } = changes;
      db.update(goals)
        .set({ ...columns, changedAt: clock.now() })
        .where(eq(goals.id, id))
        .run();
      if (names) writeSkills(id, names);
      return get({ id });
    },
    move({ id, state, afterId }) {
      get({ id });
      places.drop(id, state, afterId, states.set(id, state));
      return get({ id });
    },
    changeStates: ({ ids, state }) =>
      countChanged(ids, (id) => {
        if (!states.set(id, state)) return false;
        if (isLive.get(id)) places.putOnTop(id, state);
        return true;
      }),
    ...createCardTrash(raw, { clock, places, table: 'goals' }),
  } satisfies Omit<Services['goals'], 'suggestWords' | 'export'> & Record<string, unknown>;
}

/** A goal as the person would have written it. */
function fieldsOf(goal: Goal): GoalChanges {
  const { title, why, notes, targetOn, weeklyMinutes, totalMinutes, progressBy, achievement, draftPost } =
    goal;
  return {
    ...{ title, why, notes, targetOn, weeklyMinutes, totalMinutes, progressBy, achievement, draftPost },
    skillNames: goal.skills.map(({ name }) => name),
  };
}
