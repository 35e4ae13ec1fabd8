import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { markKinds } from '#contract/journal-parts.ts';
import { isDayText, isOneOf } from './check-list.ts';
import { contacts } from './contacts.ts';
import { files } from './files.ts';

/** `minute`: since midnight, on the clock of the place where it was written. It never goes through an instant, so that no change of zone or of the clock moves it. */
export const entries = sqliteTable(
  'entries',
  {
    id: text('id').primaryKey(),
    writtenOn: text('written_on').notNull(),
    minute: integer('minute').notNull(),
    mood: integer('mood'),
    energy: integer('energy'),
    text: text('text').notNull().default(''),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    deletedAt: integer('deleted_at'),
  },
  (table) => [
    // The order of the list, whole, with what its condition reads: paging and counting touch no text.
    index('entries_live_by_day')
      .on(table.writtenOn, table.minute, table.id, table.deletedAt)
      .where(sql`deleted_at IS NULL`),
    // Figures read these alone: texts of ten years are not touched. Without `deleted_at` among its columns SQLite would look into the rows all the same.
    index('entries_live_by_mood')
      .on(table.writtenOn, table.mood, table.energy, table.deletedAt)
      .where(sql`deleted_at IS NULL AND (mood IS NOT NULL OR energy IS NOT NULL)`),
    index('entries_trashed').on(table.deletedAt).where(sql`deleted_at IS NOT NULL`),
    check('entries_written_on', isDayText(table.writtenOn)),
    check('entries_minute', sql`${table.minute} BETWEEN 0 AND 1439`),
    check('entries_mood', sql`${table.mood} BETWEEN 1 AND 5`),
    check('entries_energy', sql`${table.energy} BETWEEN 1 AND 5`),
  ],
);

/** Words for moods that the person changed. */
export const moodWords = sqliteTable(
  'mood_words',
  { mood: integer('mood').primaryKey(), name: text('name').notNull() },
  (table) => [check('mood_words_mood', sql`${table.mood} BETWEEN 1 AND 5`)],
);

/** Feelings and factors. `known`: the name in the catalogues of one that came along. `name_key`: as names are compared. */
export const marks = sqliteTable(
  'marks',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: markKinds }).notNull(),
    known: text('known'),
    name: text('name'),
    nameKey: text('name_key'),
    category: text('category').notNull(),
    position: text('position').notNull(),
    isArchived: integer('is_archived', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    uniqueIndex('marks_known').on(table.kind, table.known).where(sql`known IS NOT NULL`),
    check('marks_kind', isOneOf(table.kind, markKinds)),
    check('marks_name', sql`${table.known} IS NOT NULL OR ${table.name} IS NOT NULL`),
  ],
);

export const entryMarks = sqliteTable(
  'entry_marks',
  {
    entryId: text('entry_id')
      .notNull()
      .references(() => entries.id, { onDelete: 'cascade' }),
    markId: text('mark_id')
      .notNull()
      .references(() => marks.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.markId] }),
    index('entry_marks_by_mark').on(table.markId, table.entryId),
  ],
);

export const entryFiles = sqliteTable(
  'entry_files',
  {
    entryId: text('entry_id')
      .notNull()
      .references(() => entries.id, { onDelete: 'cascade' }),
    fileId: text('file_id')
      .notNull()
      .references(() => files.id, { onDelete: 'cascade' }),
    rank: integer('rank').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.fileId] }),
    index('entry_files_by_file').on(table.fileId),
  ],
);

export const templates = sqliteTable('templates', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  text: text('text').notNull(),
  createdAt: integer('created_at').notNull(),
  changedAt: integer('changed_at').notNull(),
});

/** What helps, in the person's words and order. */
export const comforts = sqliteTable('comforts', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  position: text('position').notNull(),
});

export const supportPeople = sqliteTable('support_people', {
  contactId: text('contact_id')
    .primaryKey()
    .references(() => contacts.id, { onDelete: 'cascade' }),
  rank: integer('rank').notNull(),
});

/** Cards of helplines that the person wrote, in the place of those that came along. */
export const helplineCards = sqliteTable(
  'helpline_cards',
  { country: text('country').primaryKey(), checkedOn: text('checked_on') },
  (table) => [check('helpline_cards_checked_on', isDayText(table.checkedOn))],
);

export const helplines = sqliteTable(
  'helplines',
  {
    country: text('country')
      .notNull()
      .references(() => helplineCards.country, { onDelete: 'cascade' }),
    rank: integer('rank').notNull(),
    name: text('name').notNull(),
    phone: text('phone'),
    link: text('link'),
    hours: text('hours'),
    note: text('note'),
  },
  (table) => [primaryKey({ columns: [table.country, table.rank] })],
);

/** One row, once the person changed anything. `offer_closed_on`: the day on which the offer of help was closed last. */
export const journalSettings = sqliteTable(
  'journal_settings',
  {
    id: integer('id').primaryKey(),
    covers: integer('covers', { mode: 'boolean' }).notNull().default(true),
    hidesOnBlur: integer('hides_on_blur', { mode: 'boolean' }).notNull().default(false),
    offersHelp: integer('offers_help', { mode: 'boolean' }).notNull().default(true),
    country: text('country'),
    offerClosedOn: text('offer_closed_on'),
  },
  (table) => [
    check('journal_settings_id', sql`${table.id} = 1`),
    check('journal_settings_offer_closed_on', isDayText(table.offerClosedOn)),
  ],
);
