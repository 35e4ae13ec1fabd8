import { v7 as newId } from 'uuid';
import type { GoalState } from '#contract/learning-parts.ts';
import type { ActivitiesService } from '../activities/service.ts';
import type { Db } from '../database/database.ts';
import type { Places } from '../order/places.ts';
import type { Clock } from '../ports.ts';

export interface GoalStatesOptions {
  db: Db;
  clock: Clock;
  places: Places;
  activities: ActivitiesService;
}

export type GoalStates = ReturnType<typeof createGoalStates>;

/** In which state a goal is. That it was reached stands in the ledger; the day of it is read off there. */
export function createGoalStates({ db, clock, places, activities }: GoalStatesOptions) {
  const raw = db.$client;
  const stateOf = raw.prepare<[id: string], GoalState>('SELECT state FROM goals WHERE id = ?').pluck();
  const write = raw.prepare('UPDATE goals SET state = ?, changed_at = ? WHERE id = ?');
  const reachedEntries = raw
    .prepare<[id: string], string>(
      `SELECT entry.id FROM activity_links AS link JOIN activities AS entry ON entry.id = link.activity_id
       WHERE link.noun = 'goal' AND link.record_id = ? AND entry.kind = 'goal_reached'`,
    )
    .pluck();

  /** Writes that it was reached today. */
  function reach(id: string): void {
    activities.record({
      id: newId(),
      kind: 'goal_reached',
      links: [{ noun: 'goal', id }],
      fields: { happenedOn: clock.today() },
    });
  }

  /** Puts a goal into a state, wherever it then stands there; false when it is in it already, or gone. */
  function set(id: string, state: GoalState): boolean {
    const before = stateOf.get(id);
    if (before === undefined || before === state) return false;
    write.run(state, clock.now(), id);
    if (state === 'done') reach(id);
    if (before === 'done') for (const entry of reachedEntries.all(id)) activities.remove({ id: entry });
    return true;
  }

  return {
    set,
    reach,
    /** Something was done for it: what was only intended is in progress now. */
    begin(id: string): void {
      const state = stateOf.get(id);
      if (state !== 'someday' && state !== 'planned') return;
      set(id, 'in_progress');
      places.putOnTop(id, 'in_progress');
    },
  };
}
