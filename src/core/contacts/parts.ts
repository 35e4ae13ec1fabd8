import type { ContactPart } from '#contract/contact-parts.ts';
import { Failure } from '#contract/failures.ts';
import type { ApplicationLists } from '../applications/list.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import type { ContactLists } from './list.ts';

export interface PartsOptions {
  db: Db;
  lists: ContactLists;
  applicationLists: ApplicationLists;
}

type Parts = Pick<Services['contacts'], 'listApplications' | 'listParts' | 'link' | 'unlink'>;

/** Which contact has which part in which application: one fact, read from both sides. */
export function createParts({ db, lists, applicationLists }: PartsOptions) {
  const raw = db.$client;
  const ofContact = raw.prepare<[id: string], { id: string; part: ContactPart }>(
    `SELECT application.id, link.part FROM application_contacts AS link JOIN applications AS application ON application.id = link.application_id
     WHERE link.contact_id = ? AND application.deleted_at IS NULL ORDER BY application.changed_at DESC, application.id`,
  );
  const ofApplication = raw.prepare<[id: string], { id: string; part: ContactPart }>(
    `SELECT contact.id, link.part FROM application_contacts AS link JOIN contacts AS contact ON contact.id = link.contact_id
     WHERE link.application_id = ? AND contact.deleted_at IS NULL ORDER BY contact.name_key, contact.id`,
  );
  const put = raw.prepare(
    `INSERT INTO application_contacts (application_id, contact_id, part) VALUES (?, ?, ?)
     ON CONFLICT (application_id, contact_id) DO UPDATE SET part = excluded.part`,
  );
  const take = raw.prepare('DELETE FROM application_contacts WHERE application_id = ? AND contact_id = ?');

  return {
    listApplications({ id }) {
      const found = new Map(ofContact.all(id).map((row) => [row.id, row.part]));
      return applicationLists.cards([...found.keys()]).map((application) => ({
        part: found.get(application.id) ?? 'other',
        application,
      }));
    },
    listParts({ applicationId }) {
      const found = new Map(ofApplication.all(applicationId).map((row) => [row.id, row.part]));
      return lists
        .cards([...found.keys()])
        .map((contact) => ({ part: found.get(contact.id) ?? 'other', contact }));
    },
    link({ id, applicationId, part }) {
      requireRow(db, 'contacts', id);
      requireRow(db, 'applications', applicationId);
      put.run(applicationId, id, part);
      return {};
    },
    unlink({ id, applicationId }) {
      take.run(applicationId, id);
      return {};
    },
  } satisfies Parts;
}

/** Throws NOT_FOUND when there is no such row. */
export function requireRow(
  db: Db,
  table: 'contacts' | 'applications' | 'companies' | 'communities' | 'goals' | 'resources' | 'certificates',
  id: string,
): void {
  if (!db.$client.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(id)) throw new Failure('NOT_FOUND');
}
