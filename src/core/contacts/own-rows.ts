import type { Contact, ContactChanges } from '#contract/contacts.ts';
import type { CompaniesService } from '../companies/service.ts';
import type { Db } from '../database/database.ts';
import { linkKey } from './link-key.ts';

export type OwnRows = ReturnType<typeof createOwnRows>;

/** What belongs to one contact and has several rows: links and earlier companies. Read and written as a whole. */
export function createOwnRows({ db, companies }: { db: Db; companies: CompaniesService }) {
  const raw = db.$client;
  const readLinks = raw
    .prepare<[id: string], string>(
      'SELECT link FROM contact_links WHERE contact_id = ? ORDER BY rank, link_key',
    )
    .pluck();
  const readCompanies = raw.prepare<[id: string], Contact['earlierCompanies'][number]>(
    `SELECT company.id AS companyId, company.name AS company, link.from_on AS fromOn, link.to_on AS toOn
     FROM contact_companies AS link JOIN companies AS company ON company.id = link.company_id WHERE link.contact_id = ?
     ORDER BY coalesce(link.to_on, link.from_on) DESC, company.name_key, company.id`,
  );
  const readCommunities = raw.prepare<[id: string], Contact['communities'][number]>(
    `SELECT community.id, community.name FROM community_contacts AS link JOIN communities AS community ON community.id = link.community_id
     WHERE link.contact_id = ? AND community.deleted_at IS NULL ORDER BY community.name_key, community.id`,
  );
  const addLink = raw.prepare(
    'INSERT INTO contact_links (contact_id, link_key, link, rank) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const addCompany = raw.prepare(
    `INSERT INTO contact_companies (contact_id, company_id, from_on, to_on) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET
       from_on = min(coalesce(from_on, excluded.from_on), coalesce(excluded.from_on, from_on)),
       to_on = max(coalesce(to_on, excluded.to_on), coalesce(excluded.to_on, to_on))`,
  );

  const dropLinks = raw.prepare('DELETE FROM contact_links WHERE contact_id = ?');
  const dropCompanies = raw.prepare('DELETE FROM contact_companies WHERE contact_id = ?');

  function writeCompanies(id: string, given: NonNullable<ContactChanges['earlierCompanies']>): void {
    const before = readCompanies.all(id);
    dropCompanies.run(id);
    for (const { company, fromOn, toOn } of given)
      addCompany.run(id, companies.ensure(company), fromOn, toOn);
    for (const { companyId } of before) companies.dropIfUnused(companyId);
  }

  return {
    read: (id: string) => ({
      links: readLinks.all(id),
      earlierCompanies: readCompanies.all(id),
      communities: readCommunities.all(id),
    }),
    write(id: string, { links, earlierCompanies }: ContactChanges): void {
      if (links) {
        dropLinks.run(id);
        for (const [rank, link] of links.entries()) addLink.run(id, linkKey(link), link, rank);
      }
      if (earlierCompanies) writeCompanies(id, earlierCompanies);
    },
  };
}
