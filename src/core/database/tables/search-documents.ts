import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { searchNouns } from '#contract/search.ts';

/** Which record a row of the full-text table `search_index` stands for (its rowid is this id). */
export const searchDocuments = sqliteTable(
  'search_documents',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    noun: text('noun', { enum: searchNouns }).notNull(),
    recordId: text('record_id').notNull(),
  },
  (table) => [uniqueIndex('search_documents_by_record').on(table.noun, table.recordId)],
);
