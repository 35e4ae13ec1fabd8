import { z } from 'zod';
import { activity, activityMethod } from './activities.ts';
import { applicationCard } from './applications.ts';
import { beforeRemovalOfMany } from './backup-reasons.ts';
import {
  contactDirection,
  contactExportFormats,
  contactPart,
  contactState,
  interactionKind,
  introductions,
  warmPath,
} from './contact-parts.ts';
import { limits } from './limits.ts';
import { command, read, service } from './procedures.ts';
import { language } from './settings.ts';
import { intervalDays, tag, tagName } from './tags.ts';
import { day, id, instant, line, link, note, optionalLine } from './values.ts';

/** The part of a contact that boards and tables show. */
export const contactCard = z.object({
  id,
  name: z.string(),
  companyId: id.nullable(),
  companyName: z.string().nullable(),
  role: z.string().nullable(),
  relation: z.string().nullable(),
  state: contactState,
  email: z.string().nullable(),
  phone: z.string().nullable(),
  location: z.string().nullable(),
  /** Day of the newest entry of the ledger in which the two were in touch; null: none is known. */
  lastContactOn: z.string().nullable(),
  /** Days after which it is time to be in touch again, as given for this contact; null leaves it to the tags. */
  intervalDays: z.int().nullable(),
  /** Not to be contacted before this day. */
  notBeforeOn: z.string().nullable(),
  tags: z.array(tag),
  archivedAt: instant.nullable(),
  changedAt: instant,
});
export type ContactCard = z.infer<typeof contactCard>;

const named = z.object({ id, name: z.string() });

export const contact = contactCard.extend({
  /** Profiles and pages, the most important first. */
  links: z.array(z.string()),
  howMet: z.string(),
  notes: z.string(),
  introducedBy: named.nullable(),
  earlierCompanies: z.array(
    z.object({
      companyId: id,
      company: z.string(),
      fromOn: z.string().nullable(),
      toOn: z.string().nullable(),
    }),
  ),
  communities: z.array(named),
  /** Day on which the contact was noted: from then on the interval runs until there is a first interaction. */
  addedOn: z.string(),
  createdAt: instant,
  deletedAt: instant.nullable(),
});
export type Contact = z.infer<typeof contact>;

/**
 * What the person can write on a contact. `links`: a profile given twice counts once. `earlierCompanies`: one given twice becomes one, from the first day to
 * the last.
 */
export const contactFields = z.object({
  name: line,
  company: optionalLine,
  role: optionalLine,
  relation: optionalLine,
  email: optionalLine,
  phone: optionalLine,
  links: z
    .array(link.pipe(z.string({ error: 'REQUIRED' })))
    .max(limits.linksPerContact, { error: 'TOO_MANY' }),
  location: optionalLine,
  howMet: note,
  notes: note,
  intervalDays: intervalDays.nullable(),
  notBeforeOn: day.nullable(),
  introducedById: id.nullable(),
  earlierCompanies: z
    .array(z.object({ company: line, fromOn: day.nullable(), toOn: day.nullable() }))
    .max(limits.companiesPerContact, { error: 'TOO_MANY' }),
});
const contactChanges = contactFields.partial();
export type ContactChanges = z.infer<typeof contactChanges>;

/** Rows that match every given part. Empty lists count as not given. `archived`: only archived ones instead of live ones. */
export const contactFilter = z.object({
  text: z.string().max(limits.line).optional(),
  states: z.array(contactState).max(10).optional(),
  tagIds: z.array(id).max(100).optional(),
  companyId: id.optional(),
  archived: z.boolean().optional(),
});
export type ContactFilter = z.infer<typeof contactFilter>;

export const contactSortKeys = [
  'position',
  'name',
  'company',
  'role',
  'state',
  'location',
  'lastContactOn',
  'notBeforeOn',
  'changedAt',
] as const;
export const contactSort = z.object({
  by: z.enum(contactSortKeys),
  direction: z.enum(['ascending', 'descending']),
});
export type ContactSort = z.infer<typeof contactSort>;

const ids = z.array(id).min(1).max(limits.bulk, { error: 'TOO_MANY' });
const changed = z.object({ changedCount: z.int() });
const filterOnly = z.object({ filter: contactFilter.default({}) });

export const contacts = {
  /** One page of cards. `total` counts all that match, so that a window of a long list knows its height. */
  list: read(
    filterOnly.extend({
      sort: contactSort.default({ by: 'position', direction: 'ascending' }),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(limits.page).default(50),
    }),
    z.object({ rows: z.array(contactCard), total: z.int() }),
  ),
  /** Number of matching contacts in all and by state (states without any are absent). */
  count: read(
    filterOnly,
    z.object({ total: z.int(), byState: z.array(z.object({ state: contactState, count: z.int() })) }),
  ),
  /** Ids of all that match, for "select all" in a table; at most 20,000. */
  listIds: read(filterOnly, z.array(id)),
  /** Also finds one in the trash (`deletedAt` set). NOT_FOUND after it was purged. */
  get: read(z.object({ id }), contact),
  /**
   * Live contacts for whom it is time: since the last interaction (or since they were noted) at least as many days have passed as the interval of the
   * contact, or else the shortest of its tags, says. Who was not heard of for longest comes first. Without those that are paused, archived, without
   * any interval, or not to be contacted before a later day.
   */
  listSlippingAway: read(
    z.object({
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(limits.page).default(50),
    }),
    z.object({
      rows: z.array(
        contactCard.extend({
          /** The interval that counts. */
          everyDays: z.int(),
          /** Day on which it was time. */
          dueOn: z.string(),
          /** Whole days since the last interaction, or since they were noted. */
          sinceDays: z.int(),
        }),
      ),
      total: z.int(),
    }),
  ),
  /** Who was introduced by whom, by the name of who introduced. `id`: only what leads to or from this contact. At most 500. */
  listIntroductions: read(z.object({ id: id.optional() }), introductions),
  /** Applications that a contact has a part in, the newest change first. */
  listApplications: read(
    z.object({ id }),
    z.array(z.object({ part: contactPart, application: applicationCard })),
  ),
  /** Contacts that have a part in an application, by name. */
  listParts: read(
    z.object({ applicationId: id }),
    z.array(z.object({ part: contactPart, contact: contactCard })),
  ),
  /**
   * Live contacts who are or were at a company (that of an application): who is there now, who was there earlier, who is or was at one whose name
   * differs in nothing but its legal form. Each once, with the best reason; at most 50. NOT_FOUND.
   */
  listWarmPaths: read(
    z.union([z.object({ companyId: id }), z.object({ applicationId: id })]),
    z.array(warmPath(contactCard)),
  ),
  /**
   * Live contacts that look like the same person: a profile, an e-mail address, or name and company in common. Two that were kept apart never stand in one
   * group. At most 100 groups.
   */
  findDuplicates: read(
    z.object({}),
    z.array(
      z.object({ reason: z.enum(['link', 'email', 'name_and_company']), contacts: z.array(contactCard) }),
    ),
  ),
  /**
   * Contacts as a file for other programs: those that match, or the given ones. `csv` is formula-safe and comes back through the import as it went, but for
   * earlier companies, communities and the timeline. Of contacts who are there already the import leaves state, interval, "not before" and introducer as they are.
   * `calendar` holds the next reach-out of everyone who has an interval or a "not before" that is still to come.
   */
  export: service(
    filterOnly.extend({ format: z.enum(contactExportFormats), ids: ids.optional(), language }),
    z.file(),
  ),
  /** Contacts with this profile, e-mail address or name that are there already, archived ones too; the surest sign first, at most 5. */
  findSimilar: read(
    z.object({
      name: z.string().max(limits.line),
      email: z.string().max(limits.line).default(''),
      link: z.string().max(limits.link).default(''),
    }),
    z.array(z.object({ reason: z.enum(['link', 'email', 'name']), contact: contactCard })),
  ),
  /**
   * Adds one at the top of its state, with a part in an application or as known from a community if these are given. The same `id` again returns the
   * stored one. NOT_FOUND for an introducer, an application or a community that is not there.
   */
  add: command(
    z.object({
      id,
      fields: contactChanges.required({ name: true }),
      state: contactState.default('to_reach_out'),
      tagNames: z.array(tagName).max(limits.tagsPerRecord).default([]),
      application: z.object({ id, part: contactPart }).optional(),
      communityId: id.optional(),
    }),
    contact,
  ),
  /**
   * Changes fields. `base`: the values the person started from; CONFLICT with both texts if a field has changed since. INVALID_INPUT for an introducer
   * who was introduced by this contact, directly or through others.
   */
  change: command(z.object({ id, changes: contactChanges, base: contactChanges.default({}) }), contact, {
    mergeKey: (input) => `contacts.change ${input.id} ${Object.keys(input.changes).join()}`,
  }),
  /** Puts a card into a state after `afterId` (null: top). */
  move: command(z.object({ id, state: contactState, afterId: id.nullable() }), contact),
  /** Moves many to the top of a state; those already there are left alone. */
  changeStates: command(z.object({ ids, state: contactState }), changed),
  /** Adds tags (created when new) and removes others. */
  tag: command(
    z.object({
      ids,
      add: z.array(tagName).max(limits.tagsPerRecord).default([]),
      remove: z.array(id).max(limits.tagsPerRecord).default([]),
    }),
    changed,
  ),
  /** Archives or brings back. */
  archive: command(z.object({ ids, archived: z.boolean() }), changed),
  /** Moves to the trash, from where they can be restored for 30 days. */
  trash: command(z.object({ ids }), changed, { precaution: beforeRemovalOfMany }),
  /**
   * Writes into the ledger that one was in touch, today or `on`; the interval starts anew. `id`: of the entry, the same again returns the stored one.
   * NOT_FOUND, INVALID_INPUT for a day that is still to come.
   */
  log: command(
    z.object({
      id,
      contactId: id,
      kind: interactionKind,
      on: day.optional(),
      note: note.default(''),
      method: activityMethod.nullable().default(null),
      direction: contactDirection.nullable().default(null),
      applicationId: id.optional(),
      communityId: id.optional(),
    }),
    activity,
  ),
  /** Gives a contact a part in an application; another one than before takes its place. NOT_FOUND. */
  link: command(z.object({ id, applicationId: id, part: contactPart }), z.object({})),
  /** Takes the part of a contact in an application away. */
  unlink: command(z.object({ id, applicationId: id }), z.object({})),
  /**
   * Makes one contact of several that are the same person: entries, tags, parts, communities, links and companies all come to `keepId`; fields that are
   * empty there are filled, and what differs is written below the notes; intervals and parts that differ stay as they are with `keepId`. The others go to the trash. One step of
   * undo. NOT_FOUND, CONFLICT when one is in the trash, INPUT_TOO_LARGE when the notes cannot hold what differs.
   */
  merge: command(
    z.object({ keepId: id, otherIds: z.array(id).min(1).max(limits.mergeAtOnce, { error: 'TOO_MANY' }) }),
    contact,
  ),
  /** Says that no two of these are the same person: they are not suggested together again. Contacts that are not there are passed over. */
  keepApart: command(
    z.object({ ids: z.array(id).min(2).max(limits.mergeAtOnce, { error: 'TOO_MANY' }) }),
    changed,
  ),
};
