import type { Activity } from '#contract/activities.ts';
import { requireRow } from '../contacts/parts.ts';
import type { Db } from '../database/database.ts';
import type { Clock } from '../ports.ts';
import type { GoalStates } from './goal-states.ts';

/** What time is given to. `goalId` left out: the goal of the resource, if it has one. */
export interface LearnedFor {
  goalId?: string | null | undefined;
  resourceId?: string | null | undefined;
}

export type Beginnings = ReturnType<typeof createBeginnings>;

/** What a session is linked with, and what it sets going. */
export function createBeginnings({ db, clock, states }: { db: Db; clock: Clock; states: GoalStates }) {
  const goalOf = db.$client
    .prepare<[resourceId: string], string | null>('SELECT goal_id FROM resources WHERE id = ?')
    .pluck();
  const start = db.$client.prepare(
    `UPDATE resources SET state = 'in_progress', changed_at = ? WHERE id = ? AND state = 'to_start'`,
  );

  /** NOT_FOUND for a goal or resource that is not there. */
  function resolve({ goalId, resourceId = null }: LearnedFor): {
    goalId: string | null;
    resourceId: string | null;
  } {
    if (resourceId !== null) requireRow(db, 'resources', resourceId);
    const known =
      goalId === undefined && resourceId !== null ? (goalOf.get(resourceId) ?? null) : (goalId ?? null);
    if (known !== null) requireRow(db, 'goals', known);
    return { goalId: known, resourceId };
  }

  return {
    resolve,
    /** The links of a session; a goal that was only intended, and a resource that was to start, are in progress from now on. */
    begin(given: LearnedFor): Activity['links'] {
      const { goalId, resourceId } = resolve(given);
      if (goalId !== null) states.begin(goalId);
      if (resourceId !== null) start.run(clock.now(), resourceId);
      return linksOf(goalId, resourceId);
    },
    linksOf,
  };
}

function linksOf(goalId: string | null, resourceId: string | null): Activity['links'] {
  return [
    ...(goalId === null ? [] : [{ noun: 'goal' as const, id: goalId }]),
    ...(resourceId === null ? [] : [{ noun: 'resource' as const, id: resourceId }]),
  ];
}
