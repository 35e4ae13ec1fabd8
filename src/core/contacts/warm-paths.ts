import { mostWarmPaths, type WarmReason, warmTiers } from '#contract/contact-parts.ts';
import { Failure } from '#contract/failures.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import type { ContactLists } from './list.ts';

interface Path {
  contactId: string;
  reason: WarmReason;
  companyId: string;
  companyName: string;
  fromOn: string | null;
  toOn: string | null;
}

/**
 * Paths in the order of their tiers. "The same group" is an equal name without legal forms (`companies/company-key.ts`) and nothing weaker: a name that only
 * contains the other one leads to strangers.
 */
const paths = `
  WITH target AS (SELECT id, name_key FROM companies WHERE id = @companyId),
  alike AS (
    SELECT company.id, company.name, company.id = target.id AS isSame
    FROM target JOIN companies AS company ON company.name_key = target.name_key),
  path AS (
    SELECT contact.id AS contactId, CASE WHEN alike.isSame THEN 'works_here' ELSE 'works_in_group' END AS reason,
      CASE WHEN alike.isSame THEN 1 ELSE 3 END AS rank, alike.id AS companyId, alike.name AS companyName, NULL AS fromOn, NULL AS toOn
    FROM alike JOIN contacts AS contact ON contact.company_id = alike.id
    UNION ALL
    SELECT link.contact_id, CASE WHEN alike.isSame THEN 'worked_here' ELSE 'worked_in_group' END,
      CASE WHEN alike.isSame THEN 2 ELSE 4 END, alike.id, alike.name, link.from_on, link.to_on
    FROM alike JOIN contact_companies AS link ON link.company_id = alike.id),
  best AS (
    SELECT path.*, row_number() OVER (PARTITION BY contactId ORDER BY rank, companyName, companyId) AS choice FROM path)
  SELECT best.contactId, best.reason, best.companyId, best.companyName, best.fromOn, best.toOn
  FROM best JOIN contacts AS contact ON contact.id = best.contactId
  WHERE best.choice = 1 AND contact.deleted_at IS NULL AND contact.archived_at IS NULL
  ORDER BY best.rank, contact.last_contact_on IS NULL, contact.last_contact_on DESC, contact.name_key, contact.id
  LIMIT ${mostWarmPaths}`;

/** Who knows somebody where one would like to be. */
export function createWarmPaths({ db, lists }: { db: Db; lists: ContactLists }) {
  const find = db.$client.prepare<[object], Path>(paths);
  const companyOf = db.$client
    .prepare<[id: string], string>('SELECT company_id FROM applications WHERE id = ?')
    .pluck();
  const company = db.$client.prepare<[id: string], string>('SELECT id FROM companies WHERE id = ?').pluck();

  return {
    listWarmPaths(input) {
      const companyId =
        'companyId' in input ? company.get(input.companyId) : companyOf.get(input.applicationId);
      if (companyId === undefined) throw new Failure('NOT_FOUND');
      const found = find.all({ companyId });
      const cards = new Map(lists.cards(found.map((path) => path.contactId)).map((card) => [card.id, card]));
      return found.flatMap(({ contactId, ...path }) => {
        const contact = cards.get(contactId);
        return contact ? [{ contact, tier: warmTiers[path.reason], ...path }] : [];
      });
    },
  } satisfies Pick<Services['contacts'], 'listWarmPaths'>;
}
