import { eq, sql } from 'drizzle-orm';
import type { Contact, ContactChanges } from '#contract/contacts.ts';
import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import type { ActivitiesService } from '../activities/service.ts';
import { isSame, refuseStale } from '../commands/refuse-stale.ts';
import type { Services } from '../commands/services.ts';
import type { CompaniesService } from '../companies/service.ts';
import type { Db } from '../database/database.ts';
import { contacts } from '../database/tables/contacts.ts';
import { isTooLate } from '../dates/calendar.ts';
import type { Places } from '../order/places.ts';
import type { Clock } from '../ports.ts';
import type { Tagging } from '../tags/tagging.ts';
import { createContactBulk } from './bulk-changes.ts';
import { selectCards } from './card-query.ts';
import { blankContact, prepareInsert } from './insert-contact.ts';
import type { Introductions } from './introductions.ts';
import type { ContactLists } from './list.ts';
import { nameKeyOf } from './name-key.ts';
import type { OwnRows } from './own-rows.ts';

export interface ContactsOptions {
  db: Db;
  clock: Clock;
  companies: CompaniesService;
  activities: ActivitiesService;
  lists: ContactLists;
  places: Places;
  tagging: Tagging;
  ownRows: OwnRows;
  introductions: Introductions;
}

type Own = Omit<
  Services['contacts'],
  | 'listSlippingAway'
  | 'listApplications'
  | 'listParts'
  | 'listWarmPaths'
  | 'findDuplicates'
  | 'export'
  | 'keepApart'
  | 'findSimilar'
  | 'link'
  | 'unlink'
  | 'merge'
>;
export type ContactsService = ReturnType<typeof createContacts>;

export function createContacts(options: ContactsOptions) {
  const { db, clock, companies, activities, lists, places, tagging, ownRows, introductions } = options;
  const byId = selectCards(db)
    .where(eq(contacts.id, sql.placeholder('id')))
    .prepare();
  const insert = prepareInsert(db);
  const restById = db
    .select({
      howMet: contacts.howMet,
      notes: contacts.notes,
      addedOn: contacts.addedOn,
      introducedById: contacts.introducedById,
      createdAt: contacts.createdAt,
      deletedAt: contacts.deletedAt,
    })
    .from(contacts)
    .where(eq(contacts.id, sql.placeholder('id')))
    .prepare();

  function find(id: string): Contact | null {
    const card = byId.get({ id });
    const rest = restById.get({ id });
    const [tagged] = card ? tagging.withTags([card]) : [];
    if (!tagged || !rest) return null;
    const { introducedById, ...own } = rest;
    return { ...tagged, ...own, ...ownRows.read(id), introducedBy: introductions.nameOf(introducedById) };
  }

  function get({ id }: { id: string }): Contact {
    const found = find(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  /** The columns that changes say something about. */
  function columnsOf({ company, links: _links, earlierCompanies: _earlier, ...rest }: ContactChanges) {
    return {
      ...rest,
      ...(rest.name !== undefined && { nameKey: nameKeyOf(rest.name) }),
      ...(company !== undefined && { companyId: company === null ? null : companies.ensure(company) }),
    };
  }

  return {
    list: ({ filter, sort, offset, limit }) => lists.page({ filter, sort, offset, limit }),
    count: ({ filter }) => ({ total: lists.total(filter), byState: lists.countByState(filter) }),
    listIds: ({ filter }) => lists.ids(filter, limits.bulk),
    get,
    listIntroductions: ({ id }) => introductions.list(id ?? null),
    add({ id, fields, state, tagNames }) {
      const existing = find(id);
      if (existing) return existing;
      const { introducedById = null, ...given } = fields;
      insert.run({ ...blankContact, ...columnsOf(given), id, state, today: clock.today(), now: clock.now() });
      if (introducedById !== null) introductions.set(id, introducedById);
      ownRows.write(id, fields);
      places.putOnTop(id, state);
      tagging.change([id], tagNames, []);
      return get({ id });
    },
    change({ id, changes, base }) {
      const current = get({ id });
      const stored = fieldsOf(current);
      refuseStale<ContactChanges>(stored, changes, base);
      const given = Object.entries(changes) as Array<[keyof ContactChanges, unknown]>;
      if (given.every(([field, value]) => value === undefined || isSame(value, stored[field])))
        return current;
      if (changes.introducedById !== undefined) introductions.set(id, changes.introducedById);
      db.update(contacts)
        .set({ ...columnsOf(changes), changedAt: clock.now() })
        .where(eq(contacts.id, id))
        .run();
      ownRows.write(id, changes);
      const after = get({ id });
      if (current.companyId !== null && after.companyId !== current.companyId) {
        companies.dropIfUnused(current.companyId);
      }
      return after;
    },
    move({ id, state, afterId }) {
      const current = get({ id });
      const isElsewhere = current.state !== state;
      if (isElsewhere)
        db.update(contacts).set({ state, changedAt: clock.now() }).where(eq(contacts.id, id)).run();
      places.drop(id, state, afterId, isElsewhere);
      return get({ id });
    },
    log({ id, contactId, kind, on = clock.today(), note, method, direction, applicationId, communityId }) {
      if (isTooLate(on, clock.today())) {
        throw new Failure('INVALID_INPUT', { refusals: [{ field: 'on', reason: 'OUT_OF_RANGE' }] });
      }
      return activities.record({
        id,
        kind,
        links: [
          { noun: 'contact', id: contactId },
          ...(applicationId ? [{ noun: 'application' as const, id: applicationId }] : []),
          ...(communityId ? [{ noun: 'community' as const, id: communityId }] : []),
        ],
        fields: { happenedOn: on, note, method, direction },
      });
    },
    ...createContactBulk(options),
  } satisfies Own & Record<string, unknown>;
}

/** A contact as the person would have written it. */
function fieldsOf(contact: Contact): ContactChanges {
  return {
    name: contact.name,
    company: contact.companyName,
    role: contact.role,
    relation: contact.relation,
    email: contact.email,
    phone: contact.phone,
    links: contact.links,
    location: contact.location,
    howMet: contact.howMet,
    notes: contact.notes,
    intervalDays: contact.intervalDays,
    notBeforeOn: contact.notBeforeOn,
    introducedById: contact.introducedBy?.id ?? null,
    earlierCompanies: contact.earlierCompanies.map(({ companyId: _, ...rest }) => rest),
  };
}
