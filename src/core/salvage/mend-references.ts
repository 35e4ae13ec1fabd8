import type { Database } from 'better-sqlite3';
import { hasTable } from '../database/has-table.ts';
import { type KnownNames, mendCompanies } from './mend-companies.ts';
import { mendIdeas } from './mend-ideas.ts';
import { mendJournal } from './mend-journal.ts';
import { mendLearning } from './mend-learning.ts';
import { mendLedger } from './mend-ledger.ts';
import { mendPeople } from './mend-people.ts';
import { mendSkills } from './mend-skills.ts';
import { mendStages } from './mend-stages.ts';

/**
 * Makes all references hold again after rows have gone: no application is dropped for a company or a stage that is no longer there, links to what is gone
 * are. Returns how many companies are left without a name. Foreign keys must be off.
 */
export function mendReferences(raw: Database, known: KnownNames, now: number): number {
  mendStages(raw);
  const namelessCount = mendCompanies(raw, known, now);
  raw.exec(`
    UPDATE activities SET stage_id = NULL WHERE stage_id NOT IN (SELECT id FROM stages);
    DELETE FROM activity_links WHERE activity_id NOT IN (SELECT id FROM activities)
      OR (noun = 'application' AND record_id NOT IN (SELECT id FROM applications))
      OR (noun = 'company' AND record_id NOT IN (SELECT id FROM companies));
    DELETE FROM application_tags WHERE application_id NOT IN (SELECT id FROM applications)
      OR tag_id NOT IN (SELECT id FROM tags);
  `);
  if (hasTable(raw, 'contacts')) mendPeople(raw);
  if (hasTable(raw, 'goals')) {
    mendLearning(raw);
    mendSkills(raw);
  }
  if (hasTable(raw, 'entries')) mendJournal(raw);
  if (hasTable(raw, 'ideas')) mendIdeas(raw);
  if (hasTable(raw, 'activity_files')) {
    raw.exec(`DELETE FROM activity_files WHERE activity_id NOT IN (SELECT id FROM activities)
      OR file_id NOT IN (SELECT id FROM files)`);
  }
  mendLedger(raw, now);
  return namelessCount;
}
