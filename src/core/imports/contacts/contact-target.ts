import type { ContactState } from '#contract/contact-parts.ts';
import type { ContactChanges } from '#contract/contacts.ts';
import { Failure } from '#contract/failures.ts';
import type { ContactChangeField } from '#contract/import-contacts.ts';
import { limits } from '#contract/limits.ts';
import { companyKey } from '../../companies/company-key.ts';
import { nameKeyOf } from '../../contacts/name-key.ts';
import type { ContactsService } from '../../contacts/service.ts';
import type { Db } from '../../database/database.ts';
import type { Difference, OwnContact } from './contact-differences.ts';
import type { ImportedContact } from './imported-contact.ts';
import type { Known } from './match-contacts.ts';
import { keysOf } from './person-keys.ts';

export interface ContactTargetOptions {
  db: Db;
  contacts: Pick<ContactsService, 'add' | 'change' | 'get' | 'tag'>;
}

interface KeyRow {
  id: string;
  name: string;
  company: string | null;
  email: string | null;
  phone: string | null;
  isTrashed: 0 | 1;
}

/** Where imported contacts go, and what stands there already. All of it is read at once: never a query for each row of a file. */
export function createContactTarget({ db, contacts }: ContactTargetOptions) {
  // Drizzle has no words for json_each.
  const raw = db.$client;
  const keyRows = raw.prepare<[], KeyRow>(
    `SELECT contact.id, contact.name, company.name AS company, contact.email, contact.phone, contact.deleted_at IS NOT NULL AS isTrashed
     FROM contacts AS contact LEFT JOIN companies AS company ON company.id = contact.company_id ORDER BY contact.id`,
  );
  const linkRows = raw.prepare<[], { id: string; link: string }>(
    'SELECT contact_id AS id, link FROM contact_links ORDER BY contact_id, rank, link_key',
  );
  const ownRows = raw.prepare<[ids: string], Omit<OwnContact, 'links' | 'tags'>>(
    `SELECT contact.id, contact.name, company.name AS company, contact.role, contact.relation, contact.email, contact.phone,
       contact.location, contact.how_met AS howMet, contact.notes
     FROM contacts AS contact LEFT JOIN companies AS company ON company.id = contact.company_id
     WHERE contact.id IN (SELECT value FROM json_each(?))`,
  );
  const tagRows = raw.prepare<[], { id: string; name: string }>(
    'SELECT link.contact_id AS id, tag.name FROM contact_tags AS link JOIN tags AS tag ON tag.id = link.tag_id',
  );

  const liveNames = raw.prepare<[], { id: string; key: string }>(
    'SELECT id, name_key AS key FROM contacts WHERE deleted_at IS NULL',
  );

  /** false: it would go round in a ring. */
  function isIntroduced(id: string, introducedById: string): boolean {
    try {
      contacts.change({ id, changes: { introducedById }, base: {} });
      return true;
    } catch (error) {
      if (error instanceof Failure && error.code === 'INVALID_INPUT') return false;
      throw error;
    }
  }

  const linksById = () => Map.groupBy(linkRows.all(), ({ id }) => id);

  return {
    /** Everybody who is there, also in the trash, by what they are known by. */
    listKnown(): Array<Known & { name: string }> {
      const links = linksById();
      return keyRows.all().map(({ id, isTrashed, ...person }) => ({
        id,
        name: person.name,
        isTrashed: isTrashed === 1,
        keys: keysOf({ ...person, links: (links.get(id) ?? []).map(({ link }) => link) }),
      }));
    },
    /** Those of the given ids as they stand. */
    readOwn(ids: readonly string[]): Map<string, OwnContact> {
      const links = linksById();
      const tags = Map.groupBy(tagRows.all(), ({ id }) => id);
      const found = ownRows.all(JSON.stringify(ids)).map((row) => ({
        ...row,
        links: (links.get(row.id) ?? []).map(({ link }) => link),
        tags: (tags.get(row.id) ?? []).map(({ name }) => name),
      }));
      return new Map(found.map((own) => [own.id, own]));
    },
    /** Adds one at the top of a state. */
    add(id: string, imported: ImportedContact, state: ContactState): void {
      const { tagNames, connectedOn: _, introducedBy: __, state: own, ...fields } = imported;
      contacts.add({ id, fields, state: own ?? state, tagNames });
    },
    /** Says who introduced those who came in, once all of them are there. A name that nobody or more than one bears stays in the notes. */
    introduce(added: ReadonlyArray<{ id: string; introducedBy: ImportedContact['introducedBy'] }>): void {
      const byName = Map.groupBy(liveNames.all(), ({ key }) => key);
      for (const { id, introducedBy } of added) {
        if (!introducedBy) continue;
        const [found, ...others] = (byName.get(nameKeyOf(introducedBy.name)) ?? []).filter(
          (one) => one.id !== id,
        );
        if (found && others.length === 0 && isIntroduced(id, found.id)) continue;
        const { notes } = contacts.get({ id });
        const line = [introducedBy.header, introducedBy.name].filter(Boolean).join(': ');
        contacts.change({ id, changes: { notes: [notes, line].filter(Boolean).join('\n') }, base: {} });
      }
    },
    /** Takes differences over. A company that another one takes the place of becomes an earlier one. */
    change(id: string, differences: readonly Difference[]): void {
      const current = contacts.get({ id });
      const changes: ContactChanges = {};
      for (const { field, found, added } of differences)
        Object.assign(changes, changeOf(current, field, found, added));
      const { companyName } = current;
      const isElsewhere =
        companyName !== null && changes.company && companyKey(companyName) !== companyKey(changes.company);
      const earlier = current.earlierCompanies.map(({ companyId: _, ...rest }) => rest);
      if (
        isElsewhere &&
        earlier.length < limits.companiesPerContact &&
        !earlier.some(({ company }) => company === companyName)
      ) {
        changes.earlierCompanies = [{ company: companyName, fromOn: null, toOn: null }, ...earlier];
      }
      if (Object.keys(changes).length > 0) contacts.change({ id, changes, base: {} });
      const tags = differences.flatMap(({ field, added }) => (field === 'tags' ? added : []));
      if (tags.length > 0) contacts.tag({ ids: [id], add: tags, remove: [] });
    },
  };
}
export type ContactTarget = ReturnType<typeof createContactTarget>;

function changeOf(
  current: { links: string[]; notes: string },
  field: ContactChangeField,
  found: string,
  added: string[],
): ContactChanges {
  if (field === 'tags') return {};
  if (field === 'links') return { links: [...current.links, ...added] };
  if (field === 'notes') return { notes: [current.notes, found].filter(Boolean).join('\n\n') };
  return { [field]: found };
}
