import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { applications } from './applications.ts';

/** The dictionary that postings are read with; one's own list is the part of it with `is_own`. */
export const skills = sqliteTable(
  'skills',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    level: integer('level'),
    isOwn: integer('is_own', { mode: 'boolean' }).notNull(),
    isSearched: integer('is_searched', { mode: 'boolean' }).notNull(),
    evidence: text('evidence').notNull().default(''),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [
    index('skills_own').on(table.name).where(sql`is_own = 1`),
    check('skills_level', sql`${table.level} BETWEEN 1 AND 5`),
  ],
);

/** Names and synonyms. `word_key`: as words are compared; no two skills share one. `rank` 0 is the name. */
export const skillWords = sqliteTable(
  'skill_words',
  {
    skillId: text('skill_id')
      .notNull()
      .references(() => skills.id, { onDelete: 'cascade' }),
    wordKey: text('word_key').notNull(),
    word: text('word').notNull(),
    rank: integer('rank').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.skillId, table.wordKey] }),
    uniqueIndex('skill_words_by_key').on(table.wordKey),
  ],
);

/** What the person said of an application: it asks for this skill, or (`is_asked` 0) it does not, whatever its text says. */
export const applicationSkills = sqliteTable(
  'application_skills',
  {
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    skillId: text('skill_id')
      .notNull()
      .references(() => skills.id, { onDelete: 'cascade' }),
    isAsked: integer('is_asked', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.skillId] }),
    index('application_skills_by_skill').on(table.skillId),
  ],
);

/** Skills found in posting texts: an index that is kept in step and can be made anew at any time. */
export const postingSkills = sqliteTable(
  'posting_skills',
  {
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    skillId: text('skill_id')
      .notNull()
      .references(() => skills.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.skillId] }),
    index('posting_skills_by_skill').on(table.skillId),
  ],
);

/** With which dictionary a posting was read last: those with another number are waiting. */
export const postingReadings = sqliteTable('posting_readings', {
  applicationId: text('application_id')
    .primaryKey()
    .references(() => applications.id, { onDelete: 'cascade' }),
  dictionary: integer('dictionary').notNull(),
});

/** One row: the number of the dictionary as it is now, and whether it was filled once with what Langkah brings along. */
export const skillDictionary = sqliteTable(
  'skill_dictionary',
  {
    id: integer('id').primaryKey(),
    number: integer('number').notNull(),
    isFilled: integer('is_filled', { mode: 'boolean' }).notNull(),
  },
  (table) => [check('skill_dictionary_id', sql`${table.id} = 1`)],
);
