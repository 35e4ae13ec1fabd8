import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { linkKey } from './link-key.ts';
import type { ContactLists } from './list.ts';
import { nameKeyOf } from './name-key.ts';

type Reason = 'link' | 'email' | 'name';
const most = 5;

/** Who seems to be there already. Only informs: two people can have one name. */
export function createSimilar({ db, lists }: { db: Db; lists: ContactLists }) {
  const find = db.$client.prepare<[object], { id: string; reason: Reason }>(
    `SELECT contact.id, CASE
       WHEN contact.id IN (SELECT contact_id FROM contact_links WHERE link_key = @link) THEN 'link'
       WHEN lower(contact.email) = @email THEN 'email'
       WHEN contact.name_key = @name THEN 'name' END AS reason
     FROM contacts AS contact
     WHERE contact.deleted_at IS NULL AND reason IS NOT NULL
     ORDER BY CASE reason WHEN 'link' THEN 1 WHEN 'email' THEN 2 ELSE 3 END, contact.changed_at DESC, contact.id LIMIT ${most}`,
  );

  return {
    findSimilar({ name, email, link }) {
      const found = find.all({
        name: name.trim() === '' ? null : nameKeyOf(name.trim()),
        email: email.trim() === '' ? null : email.trim().toLowerCase(),
        link: link.trim() === '' ? null : linkKey(link.trim()),
      });
      const reasons = new Map(found.map(({ id, reason }) => [id, reason]));
      return lists
        .cards([...reasons.keys()])
        .map((contact) => ({ reason: reasons.get(contact.id) ?? 'name', contact }));
    },
  } satisfies Pick<Services['contacts'], 'findSimilar'>;
}
