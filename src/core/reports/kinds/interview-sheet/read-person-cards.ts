import type { ContactPart } from '#contract/contact-parts.ts';
import type { Db } from '../../../database/database.ts';
import type { Veil } from '../../veil/create-veil.ts';
import { nameOrder } from '../../veil/name-order.ts';

/** Somebody who has to do with the application, and how to reach them. */
export interface PersonCard {
  name: string;
  role: string | null;
  /** null: is at the company. */
  part: ContactPart | null;
  reach: readonly string[];
}

interface Row {
  id: string;
  name: string;
  role: string | null;
  part: ContactPart | null;
  email: string | null;
  phone: string | null;
  /** JSON. */
  links: string;
}

/** Who has a part in an application, then who is at its company, each by name or, where names are hidden, as they were added; those in the trash left out. */
export function readPersonCards(db: Db, applicationId: string, veil: Veil): PersonCard[] {
  return db.$client
    .prepare<[object], Row>(
      `SELECT contact.id, contact.name, contact.role, own.part, contact.email, contact.phone,
         (SELECT json_group_array(link ORDER BY rank) FROM contact_links WHERE contact_id = contact.id) AS links
       FROM contacts AS contact LEFT JOIN application_contacts AS own ON own.contact_id = contact.id AND own.application_id = @applicationId
       WHERE contact.deleted_at IS NULL AND contact.id IN (
         SELECT contact_id FROM application_contacts WHERE application_id = @applicationId
         UNION SELECT id FROM contacts WHERE company_id = (SELECT company_id FROM applications WHERE id = @applicationId))
       ORDER BY own.part IS NULL, ${nameOrder(veil, 'names', { name: 'contact.name_key', id: 'contact.id' })}`,
    )
    .all({ applicationId })
    .map(({ name, role, part, email, phone, links }) => ({
      name: veil.person(name) ?? '',
      role: veil.text(role),
      part,
      reach: [phone, email, ...(JSON.parse(links) as string[])].flatMap((way) => veil.contactData(way) ?? []),
    }));
}
