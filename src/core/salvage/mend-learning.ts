import type { Database } from 'better-sqlite3';
import { lastDays } from '../activities/last-days.ts';

/** Takes away what ties goals, resources, certificates and skills to something that is gone, and reads the days on which goals were reached off the ledger that is left. */
export function mendLearning(raw: Database): void {
  const isGone = (column: string, table: string) => `${column} NOT IN (SELECT id FROM ${table})`;
  raw.exec(`
    DELETE FROM activity_links WHERE noun = 'goal' AND ${isGone('record_id', 'goals')};
    DELETE FROM activity_links WHERE noun = 'resource' AND ${isGone('record_id', 'resources')};
    DELETE FROM goal_milestones WHERE ${isGone('goal_id', 'goals')};
    DELETE FROM goal_skills WHERE ${isGone('goal_id', 'goals')} OR ${isGone('skill_id', 'skills')};
    DELETE FROM skill_words WHERE ${isGone('skill_id', 'skills')};
    DELETE FROM application_skills WHERE ${isGone('application_id', 'applications')} OR ${isGone('skill_id', 'skills')};
    UPDATE resources SET goal_id = NULL WHERE ${isGone('goal_id', 'goals')};
    DELETE FROM lessons WHERE ${isGone('resource_id', 'resources')};
    UPDATE lessons SET activity_id = NULL WHERE ${isGone('activity_id', 'activities')};
    UPDATE certificates SET goal_id = NULL WHERE ${isGone('goal_id', 'goals')};
    UPDATE certificates SET file_id = NULL WHERE ${isGone('file_id', 'files')};
    ${lastDays.goal};
  `);
}
