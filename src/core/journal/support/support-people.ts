import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import type { Services } from '../../commands/services.ts';
import type { ContactLists } from '../../contacts/list.ts';
import type { Db } from '../../database/database.ts';

export interface SupportPeopleOptions {
  db: Db;
  contactLists: Pick<ContactLists, 'cards'>;
}

type Verbs = 'listPeople' | 'addPerson' | 'removePerson';

/** Contacts one can turn to. One in the trash keeps its place until it is back, or gone for good. */
export function createSupportPeople({ db, contactLists }: SupportPeopleOptions) {
  const raw = db.$client;
  const chosen = raw
    .prepare<[], string>(
      `SELECT person.contact_id FROM support_people AS person JOIN contacts AS contact ON contact.id = person.contact_id
       WHERE contact.deleted_at IS NULL ORDER BY person.rank, person.contact_id`,
    )
    .pluck();
  const isLive = raw.prepare<[id: string]>('SELECT 1 FROM contacts WHERE id = ? AND deleted_at IS NULL');
  const isChosen = raw.prepare<[id: string]>('SELECT 1 FROM support_people WHERE contact_id = ?');
  const put = raw.prepare(
    'INSERT INTO support_people (contact_id, rank) SELECT ?, coalesce(max(rank), 0) + 1 FROM support_people',
  );
  const take = raw.prepare('DELETE FROM support_people WHERE contact_id = ?');

  const listPeople = () => contactLists.cards(chosen.all());

  return {
    listPeople,
    addPerson({ contactId }) {
      if (!isLive.get(contactId)) throw new Failure('NOT_FOUND');
      if (isChosen.get(contactId)) return listPeople();
      if (chosen.all().length >= limits.supportPeople)
        throw new Failure('INVALID_INPUT', { refusals: [{ field: 'contactId', reason: 'TOO_MANY' }] });
      put.run(contactId);
      return listPeople();
    },
    removePerson({ contactId }) {
      take.run(contactId);
      return listPeople();
    },
  } satisfies Pick<Services['support'], Verbs>;
}
