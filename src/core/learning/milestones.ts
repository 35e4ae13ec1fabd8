import { Failure } from '#contract/failures.ts';
import type { Goal, Milestone } from '#contract/goals.ts';
import { limits } from '#contract/limits.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { positionBetween } from '../order/positions.ts';
import type { Clock } from '../ports.ts';

export interface MilestonesOptions {
  db: Db;
  clock: Clock;
  getGoal: (goal: { id: string }) => Goal;
}

type Verbs = 'addMilestone' | 'changeMilestone' | 'moveMilestone' | 'removeMilestone';
type Row = Milestone & { goalId: string; position: string };

/** The steps of a goal, in the order of the person. */
export function createMilestones({ db, clock, getGoal }: MilestonesOptions) {
  const raw = db.$client;
  const columns = 'id, goal_id AS goalId, title, position, done_on AS doneOn';
  const byId = raw.prepare<[id: string], Row>(`SELECT ${columns} FROM goal_milestones WHERE id = ?`);
  const ofGoal = raw.prepare<[goalId: string], Row>(
    `SELECT ${columns} FROM goal_milestones WHERE goal_id = ? ORDER BY position, id`,
  );
  const insert = raw.prepare(
    'INSERT INTO goal_milestones (id, goal_id, title, position) VALUES (?, ?, ?, ?)',
  );
  const update = raw.prepare(
    'UPDATE goal_milestones SET title = @title, done_on = @doneOn, position = @position WHERE id = @id',
  );
  const remove = raw.prepare('DELETE FROM goal_milestones WHERE id = ?');
  const touch = raw.prepare('UPDATE goals SET changed_at = ? WHERE id = ?');

  function find(id: string): Row {
    const found = byId.get(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  function answer(goalId: string): Goal {
    touch.run(clock.now(), goalId);
    return getGoal({ id: goalId });
  }

  const service = {
    addMilestone({ id, goalId, title }) {
      const goal = getGoal({ id: goalId });
      if (byId.get(id)) return goal;
      const all = ofGoal.all(goalId);
      if (all.length >= limits.milestonesPerGoal)
        throw new Failure('INVALID_INPUT', { refusals: [{ field: 'title', reason: 'TOO_MANY' }] });
      insert.run(id, goalId, title, positionBetween(all.at(-1)?.position ?? null, null));
      return answer(goalId);
    },
    changeMilestone({ id, changes }) {
      const current = find(id);
      const { title = current.title, doneOn = current.doneOn } = changes;
      if (title === current.title && doneOn === current.doneOn) return getGoal({ id: current.goalId });
      update.run({ ...current, title, doneOn });
      return answer(current.goalId);
    },
    moveMilestone({ id, afterId }) {
      const current = find(id);
      if (afterId === id) return getGoal({ id: current.goalId });
      const others = ofGoal.all(current.goalId).filter((row) => row.id !== id);
      // One that has left meanwhile: the first place is the one that can be seen.
      const index = others.findIndex((row) => row.id === afterId) + 1;
      const position = positionBetween(others[index - 1]?.position ?? null, others[index]?.position ?? null);
      update.run({ ...current, position });
      return answer(current.goalId);
    },
    removeMilestone({ id }) {
      const { goalId } = find(id);
      remove.run(id);
      return answer(goalId);
    },
  } satisfies Pick<Services['goals'], Verbs>;

  return {
    service,
    list: (goalId: string): Milestone[] =>
      ofGoal.all(goalId).map(({ id, title, doneOn }) => ({ id, title, doneOn })),
  };
}
