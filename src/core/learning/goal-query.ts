import type { GoalFilter, GoalSort } from '#contract/goals.ts';
import { goalStates } from '#contract/learning-parts.ts';
import { toMatch } from '../search/match.ts';

/** Columns of a card; what is read off other tables comes later. */
export const cardColumns = `goal.id, goal.title, goal.state, goal.target_on AS targetOn, goal.weekly_minutes AS weeklyMinutes,
  goal.progress_by AS progressBy, goal.done_on AS doneOn, goal.changed_at AS changedAt`;

/** Which parts of a filter are given: statements are prepared once for each such shape and fed with values. */
export function shapeOfFilter(filter: GoalFilter) {
  return {
    text: toMatch(filter.text ?? '') !== null,
    states: (filter.states?.length ?? 0) > 0,
    skill: filter.skillId !== undefined,
  };
}
export type FilterShape = ReturnType<typeof shapeOfFilter>;

export function valuesOfFilter(filter: GoalFilter): Record<string, unknown> {
  return {
    match: toMatch(filter.text ?? ''),
    states: JSON.stringify(filter.states ?? []),
    skill: filter.skillId ?? null,
  };
}

export function whereOf({ text, states, skill }: FilterShape): string {
  return [
    'goal.deleted_at IS NULL AND goal.archived_at IS NULL',
    ...(states ? ['goal.state IN (SELECT value FROM json_each(@states))'] : []),
    ...(skill ? ['EXISTS (SELECT 1 FROM goal_skills WHERE goal_id = goal.id AND skill_id = @skill)'] : []),
    ...(text
      ? [
          `goal.id IN (SELECT record_id FROM search_documents WHERE noun = 'goal'
            AND id IN (SELECT rowid FROM search_index WHERE search_index MATCH @match))`,
        ]
      : []),
  ].join(' AND ');
}

/** The order of the columns on the board, which is that of the closed list. */
const stateRank = `CASE goal.state ${goalStates.map((state, rank) => `WHEN '${state}' THEN ${rank}`).join(' ')} END`;
const minutes = `(SELECT coalesce(sum(entry.minutes), 0) FROM activity_links AS link CROSS JOIN activities AS entry ON entry.id = link.activity_id
  WHERE link.noun = 'goal' AND link.record_id = goal.id AND entry.kind = 'session')`;

/** Empty values come last in both directions; what two rows never share comes last, so that no page repeats a row of the one before. */
export function orderOf({ by, direction }: GoalSort): string {
  const turn = direction === 'ascending' ? 'ASC' : 'DESC';
  const place = `${stateRank} ${turn}, goal.position ${turn}, goal.id ${turn}`;
  const orders: Readonly<Record<GoalSort['by'], string>> = {
    position: place,
    title: `lower(goal.title) ${turn}, ${place}`,
    state: place,
    targetOn: `goal.target_on ${turn} NULLS LAST, ${place}`,
    minutes: `${minutes} ${turn}, ${place}`,
    changedAt: `goal.changed_at ${turn}, ${place}`,
  };
  return orders[by];
}
