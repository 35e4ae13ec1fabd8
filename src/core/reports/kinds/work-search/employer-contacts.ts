import type { Db } from '../../../database/database.ts';
import type { EmployerContact } from './ledger-rows.ts';

/** Who speaks for the employer, the nearest first. Who only passed the application on does not. */
const parts = ['recruiter', 'hiring_manager', 'interviewer'] as const;

/** Of each application, the contact of the employer whom it names; one who can be reached comes first. Contacts in the trash are left out. */
export function readEmployerContacts(
  db: Db,
  applicationIds: readonly string[],
): Map<string, EmployerContact> {
  const rows = db.$client
    .prepare<{ ids: string; parts: string }, EmployerContact & { applicationId: string }>(
      `SELECT link.application_id AS applicationId, contact.name, contact.email, contact.phone
       FROM application_contacts AS link JOIN contacts AS contact ON contact.id = link.contact_id
       JOIN json_each(@parts) AS part ON part.value = link.part
       WHERE link.application_id IN (SELECT value FROM json_each(@ids)) AND contact.deleted_at IS NULL
       ORDER BY contact.email IS NULL AND contact.phone IS NULL, part.key, contact.id`,
    )
    .all({ ids: JSON.stringify(applicationIds), parts: JSON.stringify(parts) });
  // Of several, the first one stays.
  return new Map(rows.reverse().map(({ applicationId, ...contact }) => [applicationId, contact]));
}
