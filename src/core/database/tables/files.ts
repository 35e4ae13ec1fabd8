import { blob, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { fileTypes } from '#contract/stored-files.ts';
import { isOneOf } from './check-list.ts';

/** Evidence. One row for each file that was attached; its bytes are part of the one file of the workspace. */
export const files = sqliteTable(
  'files',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    type: text('type', { enum: fileTypes }).notNull(),
    sha256: text('sha256').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
    capturedAt: integer('captured_at').notNull(),
  },
  (table) => [
    check('files_type', isOneOf(table.type, fileTypes)),
    // What stands behind the bytes in a row cannot be read without walking through all of them.
    index('files_captured').on(table.id, table.capturedAt),
  ],
);
