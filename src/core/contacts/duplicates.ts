import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import type { ContactLists } from './list.ts';

type Reason = 'link' | 'email' | 'name_and_company';
const mostGroups = 100;

const live = 'contact.deleted_at IS NULL AND contact.archived_at IS NULL';
/** Ids that have something in common, the surest sign first. A name alone is none: there are many of it. */
const signs: readonly [Reason, string][] = [
  [
    'link',
    `SELECT json_group_array(contact.id) FROM contact_links AS link JOIN contacts AS contact ON contact.id = link.contact_id
     WHERE ${live} GROUP BY link.link_key HAVING count(*) > 1 ORDER BY link.link_key`,
  ],
  [
    'email',
    `SELECT json_group_array(contact.id) FROM contacts AS contact
     WHERE ${live} AND contact.email IS NOT NULL GROUP BY lower(contact.email) HAVING count(*) > 1 ORDER BY lower(contact.email)`,
  ],
  [
    'name_and_company',
    `SELECT json_group_array(contact.id) FROM contacts AS contact JOIN companies AS company ON company.id = contact.company_id
     WHERE ${live} GROUP BY contact.name_key, company.name_key HAVING count(*) > 1 ORDER BY contact.name_key`,
  ],
];

/** Contacts that look like the same person. Only suggests: what is one is decided by the person. */
export function createDuplicates({ db, lists }: { db: Db; lists: ContactLists }) {
  const statements = signs.map(([reason, text]) => ({
    reason,
    query: db.$client.prepare<[], string>(text).pluck(),
  }));

  return {
    findDuplicates() {
      const groups: { reason: Reason; ids: Set<string> }[] = [];
      for (const { reason, query } of statements) {
        for (const text of query.all()) join(groups, reason, JSON.parse(text) as string[]);
      }
      return groups.slice(0, mostGroups).map(({ reason, ids }) => ({
        reason,
        contacts: lists.cards([...ids].sort()),
      }));
    },
  } satisfies Pick<Services['contacts'], 'findDuplicates'>;
}

/** Adds ids to the groups: to those that hold one of them already, which become one. */
function join(groups: { reason: Reason; ids: Set<string> }[], reason: Reason, ids: string[]): void {
  const [first, ...others] = groups.filter((group) => ids.some((id) => group.ids.has(id)));
  if (!first) {
    groups.push({ reason, ids: new Set(ids) });
    return;
  }
  for (const id of ids) first.ids.add(id);
  for (const other of others) {
    for (const id of other.ids) first.ids.add(id);
    groups.splice(groups.indexOf(other), 1);
  }
}
