import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One row: which database this is, whatever its file is called. */
export const identity = sqliteTable('identity', {
  id: text('id').primaryKey(),
  createdAt: integer('created_at').notNull(),
});
