import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { colorNames } from '#contract/values.ts';
import { isOneOf } from './check-list.ts';

/** `name_key`: the name without case, so that one tag cannot exist twice. `interval_days`: how often to be in touch with its contacts. */
export const tags = sqliteTable(
  'tags',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    color: text('color', { enum: colorNames }).notNull(),
    intervalDays: integer('interval_days'),
  },
  (table) => [
    uniqueIndex('tags_by_name_key').on(table.nameKey),
    check('tags_color', isOneOf(table.color, colorNames)),
  ],
);
