import type { ContactState } from '#contract/contact-parts.ts';
import type { Db } from '../../database/database.ts';

/** All of a contact that a file for other programs tells. Days are texts. */
export interface ExportedContact {
  id: string;
  name: string;
  company: string | null;
  role: string | null;
  relation: string | null;
  email: string | null;
  phone: string | null;
  location: string | null;
  state: ContactState;
  howMet: string;
  notes: string;
  lastContactOn: string | null;
  everyDays: number | null;
  notBeforeOn: string | null;
  introducedBy: string | null;
  changedAt: number;
  links: string[];
  tags: string[];
}

type Row = Omit<ExportedContact, 'links' | 'tags'> & { links: string; tags: string };

/** The contacts of these ids that are not in the trash, by name. `everyDays`: the interval that counts, that of the contact or the shortest of its tags. */
export function createExportedReader({ db }: { db: Db }): (ids: readonly string[]) => ExportedContact[] {
  const statement = db.$client.prepare<[string], Row>(`
    SELECT contact.id, contact.name, company.name AS company, contact.role, contact.relation, contact.email, contact.phone, contact.location,
      contact.state, contact.how_met AS howMet, contact.notes, contact.last_contact_on AS lastContactOn, contact.not_before_on AS notBeforeOn,
      coalesce(contact.interval_days, (
        SELECT min(tag.interval_days) FROM contact_tags AS link JOIN tags AS tag ON tag.id = link.tag_id
        WHERE link.contact_id = contact.id)) AS everyDays,
      introducer.name AS introducedBy, contact.changed_at AS changedAt,
      (SELECT json_group_array(link) FROM (SELECT link FROM contact_links WHERE contact_id = contact.id ORDER BY rank, link_key)) AS links,
      (SELECT json_group_array(name) FROM (
        SELECT tag.name FROM contact_tags AS link JOIN tags AS tag ON tag.id = link.tag_id WHERE link.contact_id = contact.id ORDER BY tag.name)) AS tags
    FROM contacts AS contact
    LEFT JOIN companies AS company ON company.id = contact.company_id
    LEFT JOIN contacts AS introducer ON introducer.id = contact.introduced_by_id
    WHERE contact.deleted_at IS NULL AND contact.id IN (SELECT value FROM json_each(?))
    ORDER BY contact.name_key, contact.id`);
  return (ids) =>
    statement
      .all(JSON.stringify(ids))
      .map((row) => ({ ...row, links: JSON.parse(row.links), tags: JSON.parse(row.tags) }));
}
