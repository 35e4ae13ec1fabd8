import type { Database } from 'better-sqlite3';
import { lastDays } from '../activities/last-days.ts';

/** Takes away what ties contacts and communities to something that is gone, and reads their last days off the ledger that is left. */
export function mendPeople(raw: Database): void {
  const isGone = (column: string, table: string) => `${column} NOT IN (SELECT id FROM ${table})`;
  raw.exec(`
    UPDATE contacts SET introduced_by_id = NULL WHERE ${isGone('introduced_by_id', 'contacts')};
    DELETE FROM activity_links WHERE noun = 'contact' AND ${isGone('record_id', 'contacts')};
    DELETE FROM activity_links WHERE noun = 'community' AND ${isGone('record_id', 'communities')};
    DELETE FROM contact_links WHERE ${isGone('contact_id', 'contacts')};
    DELETE FROM contacts_apart WHERE ${isGone('contact_id', 'contacts')} OR ${isGone('other_id', 'contacts')};
    DELETE FROM contact_companies WHERE ${isGone('contact_id', 'contacts')};
    DELETE FROM contact_tags WHERE ${isGone('contact_id', 'contacts')} OR ${isGone('tag_id', 'tags')};
    DELETE FROM application_contacts WHERE ${isGone('contact_id', 'contacts')} OR ${isGone('application_id', 'applications')};
    DELETE FROM community_contacts WHERE ${isGone('contact_id', 'contacts')} OR ${isGone('community_id', 'communities')};
    ${lastDays.contact};
    ${lastDays.community};
  `);
}
