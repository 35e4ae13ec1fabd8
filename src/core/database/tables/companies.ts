import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** `name_key`: the name without case, accents and legal form, so that "PT Maju Jaya Tbk" meets "Maju Jaya". */
export const companies = sqliteTable(
  'companies',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    website: text('website'),
    location: text('location'),
    avoid: integer('avoid', { mode: 'boolean' }).notNull().default(false),
    notes: text('notes').notNull().default(''),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [index('companies_by_name_key').on(table.nameKey), index('companies_by_name').on(table.name)],
);
