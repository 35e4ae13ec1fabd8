import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const drafts = sqliteTable('drafts', {
  key: text('key').primaryKey(),
  content: text('content').notNull(),
  savedAt: integer('saved_at').notNull(),
});
