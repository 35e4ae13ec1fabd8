import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { type Apart, type Pair, pairOf } from './apart.ts';
import type { ContactLists } from './list.ts';

type Reason = 'link' | 'email' | 'name_and_company';
const mostGroups = 100;

const live = 'contact.deleted_at IS NULL AND contact.archived_at IS NULL';
/** The page of a company is that of all who work there. */
const ofNoCompany = ['company', 'school', 'showcase']
  .map((kind) => `link.link_key NOT LIKE 'linkedin.com/${kind}/%'`)
  .join(' AND ');
/** What more have in common is an address of their office, or the page of their team. */
const isFew = 'count(*) BETWEEN 2 AND 5';
/** Ids that have something in common, the surest sign first. A name alone is none: there are many of it. */
const signs: readonly [Reason, string][] = [
  [
    'link',
    `SELECT json_group_array(contact.id) FROM contact_links AS link JOIN contacts AS contact ON contact.id = link.contact_id
     WHERE ${live} AND ${ofNoCompany} GROUP BY link.link_key HAVING ${isFew} ORDER BY link.link_key`,
  ],
  [
    'email',
    `SELECT json_group_array(contact.id) FROM contacts AS contact
     WHERE ${live} AND contact.email IS NOT NULL GROUP BY lower(contact.email) HAVING ${isFew} ORDER BY lower(contact.email)`,
  ],
  [
    'name_and_company',
    `SELECT json_group_array(contact.id) FROM contacts AS contact JOIN companies AS company ON company.id = contact.company_id
     WHERE ${live} GROUP BY contact.name_key, company.name_key HAVING count(*) > 1 ORDER BY contact.name_key`,
  ],
];

/** Ids that have a sign in common, directly or through others. */
interface Group {
  reason: Reason;
  ids: Set<string>;
  /** What was found alike in each case. */
  alike: string[][];
}

/** Contacts that look like the same person. Only suggests: what is one is decided by the person. */
export function createDuplicates({ db, lists, apart }: { db: Db; lists: ContactLists; apart: Apart }) {
  const statements = signs.map(([reason, text]) => ({
    reason,
    query: db.$client.prepare<[], string>(text).pluck(),
  }));

  return {
    findDuplicates() {
      const groupOf = new Map<string, Group>();
      for (const { reason, query } of statements) {
        for (const text of query.all()) join(groupOf, reason, JSON.parse(text) as string[]);
      }
      const groups = new Set(groupOf.values());
      const pairs = apart.list();
      const found: { reason: Reason; ids: string[] }[] = [];
      for (const group of groups) {
        if (found.length >= mostGroups) break;
        found.push(...split(group, pairs));
      }
      return found.slice(0, mostGroups).map(({ reason, ids }) => ({
        reason,
        contacts: lists.cards(ids.toSorted()),
      }));
    },
  } satisfies Pick<Services['contacts'], 'findDuplicates'>;
}

/** The group itself, or the pairs of it that are still open where others of it were kept apart. */
function split({ reason, ids, alike }: Group, apart: readonly Pair[]): { reason: Reason; ids: string[] }[] {
  const decided = new Set(apart.filter((pair) => pair.every((id) => ids.has(id))).map(String));
  if (decided.size === 0) return [{ reason, ids: [...ids] }];
  const open = new Map<string, Pair>();
  for (const same of alike) {
    for (const [index, one] of same.entries()) {
      // More than can be shown need not be found.
      if (open.size >= mostGroups) break;
      for (const other of same.slice(index + 1)) {
        const pair = pairOf(one, other);
        if (open.size < mostGroups && !decided.has(String(pair))) open.set(String(pair), pair);
      }
    }
  }
  return [...open.values()].map((pair) => ({ reason, ids: pair }));
}

/** Puts ids into one group, with all those that one of them is in already. */
function join(groupOf: Map<string, Group>, reason: Reason, ids: string[]): void {
  const [first, ...others] = new Set(ids.flatMap((id) => groupOf.get(id) ?? []));
  const group = first ?? { reason, ids: new Set<string>(), alike: [] };
  group.alike.push(ids, ...others.flatMap(({ alike }) => alike));
  for (const id of [...ids, ...others.flatMap((other) => [...other.ids])]) {
    group.ids.add(id);
    groupOf.set(id, group);
  }
}
