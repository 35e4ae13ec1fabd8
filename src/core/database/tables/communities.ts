import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { communityPurposes } from '#contract/contact-parts.ts';
import { isDayText, isOneOf } from './check-list.ts';
import { contacts } from './contacts.ts';

/** `last_visited_on` is read off the ledger and written by `activities/last-days.ts` alone. */
export const communities = sqliteTable(
  'communities',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    purpose: text('purpose', { enum: communityPurposes }),
    link: text('link'),
    lastVisitedOn: text('last_visited_on'),
    nextVisitOn: text('next_visit_on'),
    notes: text('notes').notNull().default(''),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    deletedAt: integer('deleted_at'),
  },
  (table) => [
    index('communities_by_name').on(table.nameKey),
    index('communities_trashed').on(table.deletedAt).where(sql`deleted_at IS NOT NULL`),
    check('communities_purpose', isOneOf(table.purpose, communityPurposes)),
    check('communities_last_visited_on', isDayText(table.lastVisitedOn)),
    check('communities_next_visit_on', isDayText(table.nextVisitOn)),
  ],
);

export const communityContacts = sqliteTable(
  'community_contacts',
  {
    communityId: text('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.contactId] }),
    index('community_contacts_by_contact').on(table.contactId),
  ],
);
