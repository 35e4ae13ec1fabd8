import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { stageMeanings } from '#contract/stages.ts';
import { colorNames } from '#contract/values.ts';
import { isOneOf } from './check-list.ts';

/** `name` stays NULL until the person renames the stage; `position` is a fractional index. */
export const stages = sqliteTable(
  'stages',
  {
    id: text('id').primaryKey(),
    name: text('name'),
    meaning: text('meaning', { enum: stageMeanings }).notNull(),
    color: text('color', { enum: colorNames }).notNull(),
    position: text('position').notNull(),
  },
  (table) => [
    index('stages_by_position').on(table.position),
    check('stages_meaning', isOneOf(table.meaning, stageMeanings)),
    check('stages_color', isOneOf(table.color, colorNames)),
  ],
);
