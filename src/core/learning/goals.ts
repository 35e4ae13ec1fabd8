import { eq } from 'drizzle-orm';
import { Failure } from '#contract/failures.ts';
import type { Goal, GoalCard, GoalChanges } from '#contract/goals.ts';
import type { GoalState } from '#contract/learning-parts.ts';
import { limits } from '#contract/limits.ts';
import { isSame, refuseStale } from '../commands/refuse-stale.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { goals } from '../database/tables/learning.ts';
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
  const standing = raw.prepare<[id: string], { state: GoalState; deletedAt: number | null }>(
    'SELECT state, deleted_at AS deletedAt FROM goals WHERE id = ?',
  );
  const setDeleted = raw.prepare('UPDATE goals SET deleted_at = ?, changed_at = ? WHERE id = ?');
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

  /** Runs `next` for each of these goals, from the last to the first: each goes to the top of its state, so the first ends above the others. */
  function each(
    ids: readonly string[],
    next: (id: string, found: NonNullable<ReturnType<typeof standing.get>>) => boolean,
  ) {
    let changedCount = 0;
    for (const id of [...new Set(ids)].reverse()) {
      const found = standing.get(id);
      if (found && next(id, found)) changedCount += 1;
    }
    return { changedCount };
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
      each(ids, (id, { deletedAt }) => {
        if (!states.set(id, state)) return false;
        if (deletedAt === null) places.putOnTop(id, state);
        return true;
      }),
    trash: ({ ids }) =>
      each(ids, (id, { deletedAt }) => {
        if (deletedAt !== null) return false;
        setDeleted.run(clock.now(), clock.now(), id);
        return true;
      }),
    /** Brings back from the trash, each to the top of its state. */
    restore: (ids: readonly string[]) =>
      each(ids, (id, { state, deletedAt }) => {
        if (deletedAt === null) return false;
        setDeleted.run(null, clock.now(), id);
        places.putOnTop(id, state);
        return true;
      }),
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
