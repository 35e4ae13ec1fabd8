import type { ResourceKind, ResourceState } from '#contract/learning-parts.ts';
import type { Db } from '../../../database/database.ts';
import type { Period } from '../../report.ts';
import type { Veil } from '../../veil/create-veil.ts';
import { textOrder } from '../../veil/name-order.ts';

export interface GoalRow {
  title: string;
  /** null: in progress. */
  doneOn: string | null;
  targetOn: string | null;
  why: string;
  achievement: string;
  /** In the period. */
  minutes: number;
  milestones: number;
  milestonesReached: number;
  /** One after the other. */
  skills: string | null;
}

export interface ResourceRow {
  title: string;
  kind: ResourceKind;
  state: ResourceState;
  provider: string | null;
  /** Title of the goal it belongs to. */
  goal: string | null;
  finishedOn: string | null;
  minutes: number;
}

export interface SkillRow {
  name: string;
  level: number | null;
  evidence: string;
}

const minutesOfResource = `coalesce((
  SELECT sum(entry.minutes) FROM activity_links AS link CROSS JOIN activities AS entry ON entry.id = link.activity_id
  WHERE link.noun = 'resource' AND link.record_id = row.id AND entry.kind = 'session'
    AND entry.happened_on BETWEEN @from AND @to), 0)`;

/** Goals that were reached in the period, newest first, then those that are in progress. `minutes`: of the period, by goal. */
export function readGoals(
  db: Db,
  { from, to }: Period,
  { veil, minutes }: { veil: Veil; minutes: ReadonlyMap<string | null, number> },
): GoalRow[] {
  return db.$client
    .prepare<[Period], Omit<GoalRow, 'minutes'> & { id: string }>(
      `SELECT title, CASE state WHEN 'done' THEN done_on END AS doneOn, target_on AS targetOn, why, achievement, id,
         (SELECT count(*) FROM goal_milestones WHERE goal_id = row.id) AS milestones,
         (SELECT count(*) FROM goal_milestones WHERE goal_id = row.id AND done_on <= @to) AS milestonesReached,
         (SELECT group_concat(skill.name, ', ' ORDER BY own.rank) FROM goal_skills AS own JOIN skills AS skill ON skill.id = own.skill_id
          WHERE own.goal_id = row.id) AS skills
       FROM goals AS row WHERE deleted_at IS NULL AND (state = 'in_progress' OR (state = 'done' AND done_on BETWEEN @from AND @to))
       ORDER BY doneOn IS NULL, doneOn DESC, ${textOrder(veil, { text: 'lower(title)', id: 'id' })}`,
    )
    .all({ from, to })
    .map(({ id, ...row }) => ({
      ...row,
      minutes: minutes.get(id) ?? 0,
      title: veil.text(row.title) ?? '',
      why: veil.note(row.why) ?? '',
      achievement: veil.note(row.achievement) ?? '',
      skills: veil.text(row.skills),
    }));
}

/** What was finished or used in the period, and what is in progress. */
export function readResources(db: Db, { from, to }: Period, veil: Veil): ResourceRow[] {
  return db.$client
    .prepare<[Period], ResourceRow>(
      `WITH used AS (
         SELECT title, kind, state, provider, finished_on AS finishedOn, ${minutesOfResource} AS minutes, id,
           (SELECT title FROM goals WHERE id = row.goal_id AND deleted_at IS NULL) AS goal
         FROM resources AS row WHERE deleted_at IS NULL)
       SELECT title, kind, state, provider, goal, finishedOn, minutes FROM used
       WHERE state = 'in_progress' OR minutes > 0 OR (state = 'done' AND finishedOn BETWEEN @from AND @to)
       ORDER BY ${textOrder(veil, { text: 'lower(title)', id: 'id' })}`,
    )
    .all({ from, to })
    .map((row) => ({
      ...row,
      title: veil.text(row.title) ?? '',
      provider: veil.text(row.provider),
      goal: veil.text(row.goal),
    }));
}

/** One's own skills, the best first; those of which no level was said come last. */
export function readSkills(db: Db, veil: Veil): SkillRow[] {
  return db.$client
    .prepare<[], SkillRow>(
      `SELECT name, level, evidence FROM skills WHERE is_own = 1
       ORDER BY level IS NULL, level DESC, ${textOrder(veil, { text: 'lower(name)', id: 'id' })}`,
    )
    .all()
    .map(({ name, level, evidence }) => ({
      name: veil.text(name) ?? '',
      level,
      evidence: veil.note(evidence) ?? '',
    }));
}
