import type { Veil } from '../../../veil/create-veil.ts';
import { textOrder } from '../../../veil/name-order.ts';

// Statements of the chapter on learning. What is in the trash is not read.

const byTitle = (veil: Veil) => textOrder(veil, { text: 'lower(title)', id: 'id' });

export interface GoalRow {
  id: string;
  title: string;
  why: string;
  notes: string;
  state: string;
  targetOn: string | null;
  weeklyMinutes: number | null;
  totalMinutes: number | null;
  doneOn: string | null;
  achievement: string;
  draftPost: string;
  isArchived: 0 | 1;
  skills: string | null;
}
export const goalRows = (
  veil: Veil,
) => `SELECT id, title, why, notes, state, target_on AS targetOn, weekly_minutes AS weeklyMinutes, total_minutes AS totalMinutes,
    done_on AS doneOn, achievement, draft_post AS draftPost, archived_at IS NOT NULL AS isArchived,
    (SELECT group_concat(skill.name, ', ' ORDER BY link.rank) FROM goal_skills AS link JOIN skills AS skill ON skill.id = link.skill_id
     WHERE link.goal_id = goal.id) AS skills
  FROM goals AS goal WHERE deleted_at IS NULL ORDER BY ${byTitle(veil)}`;

export interface MilestoneRow {
  goalId: string;
  title: string;
  doneOn: string | null;
}
export const milestoneRows =
  'SELECT goal_id AS goalId, title, done_on AS doneOn FROM goal_milestones ORDER BY position, id';

export interface ResourceRow {
  id: string;
  title: string;
  kind: string;
  state: string;
  goal: string | null;
  provider: string | null;
  link: string | null;
  cost: number | null;
  costCurrency: string | null;
  totalMinutes: number | null;
  finishedOn: string | null;
  notes: string;
}
const goalTitle = '(SELECT title FROM goals WHERE id = row.goal_id AND deleted_at IS NULL) AS goal';
export const resourceRows = (
  veil: Veil,
) => `SELECT id, title, kind, state, ${goalTitle}, provider, link, cost, cost_currency AS costCurrency,
    total_minutes AS totalMinutes, finished_on AS finishedOn, notes
  FROM resources AS row WHERE deleted_at IS NULL ORDER BY ${byTitle(veil)}`;

export interface LessonRow {
  resourceId: string;
  heldOn: string;
  minutes: number | null;
  title: string | null;
  attended: 0 | 1 | null;
}
export const lessonRows =
  'SELECT resource_id AS resourceId, held_on AS heldOn, minutes, title, attended FROM lessons ORDER BY held_on, id';

export interface CertificateRow {
  title: string;
  issuer: string | null;
  issuedOn: string | null;
  expiresOn: string | null;
  credential: string | null;
  link: string | null;
  goal: string | null;
  fileName: string | null;
  notes: string;
}
export const certificateRows = (
  veil: Veil,
) => `SELECT title, issuer, issued_on AS issuedOn, expires_on AS expiresOn, credential, link, ${goalTitle},
    (SELECT name FROM files WHERE id = row.file_id) AS fileName, notes
  FROM certificates AS row WHERE deleted_at IS NULL ORDER BY ${byTitle(veil)}`;

export interface SkillRow {
  name: string;
  level: number | null;
  synonyms: string | null;
  evidence: string;
}
export const skillRows = (veil: Veil) => `SELECT name, level,
    (SELECT group_concat(word, ', ' ORDER BY ${textOrder(veil, { text: 'rank, word', id: 'rank' })}) FROM skill_words WHERE skill_id = row.id AND rank > 0) AS synonyms, evidence
  FROM skills AS row WHERE is_own = 1 ORDER BY ${textOrder(veil, { text: 'lower(name)', id: 'id' })}`;
