import type { Database as Connection } from 'better-sqlite3';
import { hasTable } from '../database/has-table.ts';

const given = '(SELECT value FROM json_each(?))';

/** Columns that speak of a company, a tag, a file; older schemas have only some of their tables. */
const speaking = {
  company: [
    ['applications', 'company_id'],
    ['contacts', 'company_id'],
    ['contact_companies', 'company_id'],
  ],
  tag: [
    ['application_tags', 'tag_id'],
    ['contact_tags', 'tag_id'],
  ],
  file: [
    ['activity_files', 'file_id'],
    ['certificates', 'file_id'],
    ['entry_files', 'file_id'],
    ['evidence', 'record_id'],
  ],
} as const;

function isUnused(raw: Connection, noun: keyof typeof speaking, record: string): string {
  return speaking[noun]
    .filter(([table]) => hasTable(raw, table))
    .map(([table, column]) => `NOT EXISTS (SELECT 1 FROM ${table} WHERE ${column} = ${record})`)
    .join(' AND ');
}

/** Erases those of these companies of which nothing is known but a name, and of which nothing speaks any more. `companyIds`: JSON text. */
export function eraseNames(raw: Connection, companyIds: string): void {
  raw
    .prepare(
      `DELETE FROM companies WHERE id IN ${given} AND notes = '' AND avoid = 0 AND website IS NULL AND location IS NULL
        AND ${isUnused(raw, 'company', 'companies.id')}
        AND NOT EXISTS (SELECT 1 FROM activity_links WHERE noun = 'company' AND record_id = companies.id)`,
    )
    .run(companyIds);
}

/** Erases those of these tags that nothing carries any more. `tagIds`: JSON text. */
export function eraseTags(raw: Connection, tagIds: string): void {
  raw.prepare(`DELETE FROM tags WHERE id IN ${given} AND ${isUnused(raw, 'tag', 'tags.id')}`).run(tagIds);
}

/** Erases kept files that nothing uses: what was taken off waits for undoing, and there is none after an erasure. Returns how many there were. */
export function eraseFiles(raw: Connection): number {
  if (!hasTable(raw, 'files')) return 0;
  return raw.prepare(`DELETE FROM files WHERE ${isUnused(raw, 'file', 'files.id')}`).run().changes;
}
