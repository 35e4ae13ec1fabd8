import type { Contact } from '#contract/contacts.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { type createParts, requireRow } from './parts.ts';
import type { ContactsService } from './service.ts';

interface AddOptions {
  db: Db;
  add: ContactsService['add'];
  link: ReturnType<typeof createParts>['link'];
}

/** Adds a contact together with what it was added for, so that both are one step of undo. */
export function createAdd({ db, add, link }: AddOptions) {
  const meet = db.$client.prepare(
    'INSERT INTO community_contacts (community_id, contact_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  return ({ application, communityId, ...contact }: Parameters<Services['contacts']['add']>[0]): Contact => {
    const added = add(contact);
    if (application) link({ id: added.id, applicationId: application.id, part: application.part });
    if (communityId) {
      requireRow(db, 'communities', communityId);
      meet.run(communityId, added.id);
    }
    return communityId ? add(contact) : added;
  };
}
