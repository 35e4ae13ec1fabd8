import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core';
import { contactParts, contactStates } from '#contract/contact-parts.ts';
import { applications } from './applications.ts';
import { isDayText, isOneOf } from './check-list.ts';
import { companies } from './companies.ts';
import { tags } from './tags.ts';

/** `last_contact_on` is read off the ledger and written by `activities/last-days.ts` alone. `name_key`: the name without case and accents. */
export const contacts = sqliteTable(
  'contacts',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    companyId: text('company_id').references(() => companies.id),
    role: text('role'),
    relation: text('relation'),
    email: text('email'),
    phone: text('phone'),
    location: text('location'),
    howMet: text('how_met').notNull().default(''),
    notes: text('notes').notNull().default(''),
    state: text('state', { enum: contactStates }).notNull(),
    position: text('position').notNull(),
    intervalDays: integer('interval_days'),
    notBeforeOn: text('not_before_on'),
    introducedById: text('introduced_by_id').references((): AnySQLiteColumn => contacts.id, {
      onDelete: 'set null',
    }),
    addedOn: text('added_on').notNull(),
    lastContactOn: text('last_contact_on'),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    archivedAt: integer('archived_at'),
    deletedAt: integer('deleted_at'),
  },
  (table) => [
    index('contacts_live_by_place')
      .on(table.state, table.position)
      .where(sql`deleted_at IS NULL AND archived_at IS NULL`),
    index('contacts_live_by_change')
      .on(table.changedAt)
      .where(sql`deleted_at IS NULL AND archived_at IS NULL`),
    index('contacts_live_by_name').on(table.nameKey).where(sql`deleted_at IS NULL AND archived_at IS NULL`),
    index('contacts_live_by_last_contact')
      .on(table.lastContactOn, table.nameKey)
      .where(sql`deleted_at IS NULL AND archived_at IS NULL`),
    index('contacts_live_by_interval')
      .on(table.intervalDays)
      .where(sql`deleted_at IS NULL AND archived_at IS NULL AND interval_days IS NOT NULL`),
    index('contacts_by_company').on(table.companyId),
    index('contacts_by_introducer').on(table.introducedById),
    index('contacts_trashed').on(table.deletedAt).where(sql`deleted_at IS NOT NULL`),
    check('contacts_state', isOneOf(table.state, contactStates)),
    check('contacts_interval_days', sql`${table.intervalDays} > 0`),
    check('contacts_not_before_on', isDayText(table.notBeforeOn)),
    check('contacts_added_on', isDayText(table.addedOn)),
    check('contacts_last_contact_on', isDayText(table.lastContactOn)),
  ],
);

/** Profiles and pages. `link_key`: the link without what two ways of writing it differ in. */
export const contactLinks = sqliteTable(
  'contact_links',
  {
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    linkKey: text('link_key').notNull(),
    link: text('link').notNull(),
    rank: integer('rank').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contactId, table.linkKey] }),
    index('contact_links_by_key').on(table.linkKey),
  ],
);

/** Companies where somebody was earlier. */
export const contactCompanies = sqliteTable(
  'contact_companies',
  {
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    companyId: text('company_id')
      .notNull()
      .references(() => companies.id),
    fromOn: text('from_on'),
    toOn: text('to_on'),
  },
  (table) => [
    primaryKey({ columns: [table.contactId, table.companyId] }),
    index('contact_companies_by_company').on(table.companyId),
    check('contact_companies_from_on', isDayText(table.fromOn)),
    check('contact_companies_to_on', isDayText(table.toOn)),
  ],
);

/** Pairs of which the person said that they are not the same. Each once: `contact_id` is the smaller of the two ids. */
export const contactsApart = sqliteTable(
  'contacts_apart',
  {
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    otherId: text('other_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    decidedAt: integer('decided_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contactId, table.otherId] }),
    index('contacts_apart_by_other').on(table.otherId),
    check('contacts_apart_order', sql`${table.contactId} < ${table.otherId}`),
  ],
);

export const contactTags = sqliteTable(
  'contact_tags',
  {
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    tagId: text('tag_id')
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.contactId, table.tagId] }),
    index('contact_tags_by_tag').on(table.tagId),
  ],
);

export const applicationContacts = sqliteTable(
  'application_contacts',
  {
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    part: text('part', { enum: contactParts }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.contactId] }),
    index('application_contacts_by_contact').on(table.contactId),
    check('application_contacts_part', isOneOf(table.part, contactParts)),
  ],
);
