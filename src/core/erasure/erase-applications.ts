import type { Database as Connection } from 'better-sqlite3';
import { hasTable } from './has-table.ts';

// SQL in place of Drizzle, which names all columns of today: this also runs on backups, whose schema may be that of any earlier version.
const given = '(SELECT value FROM json_each(?))';
const isLink = `noun = 'application' AND record_id IN ${given}`;

/**
 * Erases applications with everything that belongs only to them: entries that speak of nothing else, tags that nothing else carries, companies
 * that were only a name for them, unsaved text of their forms. Returns how many there were. Belongs into a transaction, with foreign keys on.
 */
export function eraseApplications(raw: Connection, ids: readonly string[]): number {
  const erased = JSON.stringify(ids);
  const list = (sql: string) => JSON.stringify(raw.prepare(sql).pluck().all(erased));
  const companyIds = list(`SELECT DISTINCT company_id FROM applications WHERE id IN ${given}`);
  const tagIds = list(`SELECT DISTINCT tag_id FROM application_tags WHERE application_id IN ${given}`);
  const { changes } = raw.prepare(`DELETE FROM applications WHERE id IN ${given}`).run(erased);
  // One statement for all: a statement for each entry would take minutes.
  raw
    .prepare(
      `DELETE FROM activities WHERE id IN (SELECT activity_id FROM activity_links WHERE ${isLink})
        AND NOT EXISTS (SELECT 1 FROM activity_links WHERE activity_id = activities.id AND NOT (${isLink}))`,
    )
    .run(erased, erased);
  raw.prepare(`DELETE FROM activity_links WHERE ${isLink}`).run(erased);
  raw
    .prepare(
      `DELETE FROM tags WHERE id IN ${given} AND NOT EXISTS (SELECT 1 FROM application_tags WHERE tag_id = tags.id)`,
    )
    .run(tagIds);
  eraseNames(raw, companyIds);
  // Forms keep their text under a key that names the record.
  raw
    .prepare(
      'DELETE FROM drafts WHERE EXISTS (SELECT 1 FROM json_each(?) WHERE instr(drafts.key, value) > 0)',
    )
    .run(erased);
  return changes;
}

/** Erases those of these companies of which nothing is known but a name, and of which nothing speaks any more. `companyIds`: JSON text. */
export function eraseNames(raw: Connection, companyIds: string): void {
  raw
    .prepare(
      `DELETE FROM companies WHERE id IN ${given} AND notes = '' AND avoid = 0 AND website IS NULL AND location IS NULL
        AND NOT EXISTS (SELECT 1 FROM applications WHERE company_id = companies.id)
        AND NOT EXISTS (SELECT 1 FROM activity_links WHERE noun = 'company' AND record_id = companies.id)`,
    )
    .run(companyIds);
}

/** Whether a database holds one of these applications. */
export function holdsApplications(raw: Connection, ids: readonly string[]): boolean {
  if (!hasTable(raw, 'applications')) return false;
  return (
    raw.prepare(`SELECT 1 FROM applications WHERE id IN ${given} LIMIT 1`).get(JSON.stringify(ids)) !==
    undefined
  );
}
