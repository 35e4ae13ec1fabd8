import type { GoalProgress } from '#contract/goals.ts';
import type { GoalState, ProgressMeasure } from '#contract/learning-parts.ts';
import type { Db } from '../database/database.ts';
import { addDays } from '../dates/calendar.ts';
import type { Clock } from '../ports.ts';
import { paceDays, paceOn } from './pace.ts';

interface Figures {
  id: string;
  state: GoalState;
  progressBy: ProgressMeasure;
  totalMinutes: number | null;
  minutes: number | null;
  recentMinutes: number | null;
  firstSessionOn: string | null;
  milestoneCount: number;
  reachedCount: number;
  recentCount: number | null;
  firstReachedOn: string | null;
}

export type GoalProgressReader = ReturnType<typeof createGoalProgress>;

/** Reads off milestones and the ledger how far goals are. */
export function createGoalProgress({ db, clock }: { db: Db; clock: Clock }) {
  // CROSS keeps SQLite from going through the whole ledger by kind for each goal.
  const read = db.$client.prepare<[{ ids: string; from: string }], Figures>(`
    SELECT goal.id, goal.state, goal.progress_by AS progressBy, goal.total_minutes AS totalMinutes,
      session.minutes, session.recent AS recentMinutes, session.first AS firstSessionOn,
      coalesce(milestone.count, 0) AS milestoneCount, coalesce(milestone.reached, 0) AS reachedCount,
      milestone.recent AS recentCount, milestone.first AS firstReachedOn
    FROM goals AS goal
    LEFT JOIN (
      SELECT link.record_id AS goal_id, sum(entry.minutes) AS minutes, min(entry.happened_on) AS first,
        sum(CASE WHEN entry.happened_on > @from THEN entry.minutes END) AS recent
      FROM activity_links AS link CROSS JOIN activities AS entry ON entry.id = link.activity_id
      WHERE link.noun = 'goal' AND link.record_id IN (SELECT value FROM json_each(@ids)) AND entry.kind = 'session'
      GROUP BY link.record_id) AS session ON session.goal_id = goal.id
    LEFT JOIN (
      SELECT goal_id, count(*) AS count, count(done_on) AS reached, min(done_on) AS first, sum(done_on > @from) AS recent
      FROM goal_milestones WHERE goal_id IN (SELECT value FROM json_each(@ids)) GROUP BY goal_id) AS milestone ON milestone.goal_id = goal.id
    WHERE goal.id IN (SELECT value FROM json_each(@ids))`);

  function toProgress(figures: Figures, today: string): GoalProgress {
    const { state, progressBy, totalMinutes, milestoneCount, reachedCount } = figures;
    const minutes = figures.minutes ?? 0;
    const recentMinutes = figures.recentMinutes ?? 0;
    const going =
      progressBy === 'hours'
        ? { done: minutes, total: totalMinutes, recent: recentMinutes, begunOn: figures.firstSessionOn }
        : {
            done: reachedCount,
            total: milestoneCount || null,
            recent: figures.recentCount ?? 0,
            begunOn: figures.firstReachedOn,
          };
    const isOver = state === 'done' || state === 'dropped';
    const { done, total } = going;
    return { done, total, minutes, recentMinutes, paceOn: isOver ? null : paceOn(going, today) };
  }

  return {
    /** By the ids of the goals. */
    of(ids: readonly string[]): Map<string, GoalProgress> {
      const today = clock.today();
      const rows = read.all({ ids: JSON.stringify(ids), from: addDays(today, -paceDays) });
      return new Map(rows.map((row) => [row.id, toProgress(row, today)]));
    },
  };
}
