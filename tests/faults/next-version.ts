import { createHash } from 'node:crypto';
import { type Migration, migrations } from '#core/database/migrations.ts';

/** A rebuild as drizzle-kit writes it: the kind of migration that has cost others their data. */
const statements = [
  'PRAGMA foreign_keys=OFF',
  "CREATE TABLE `__new_companies` (`id` text PRIMARY KEY NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL, `website` text, `location` text, `avoid` integer DEFAULT false NOT NULL, `notes` text DEFAULT '' NOT NULL, `created_at` integer NOT NULL, `changed_at` integer NOT NULL, `size` integer)",
  'INSERT INTO `__new_companies`("id", "name", "name_key", "website", "location", "avoid", "notes", "created_at", "changed_at") SELECT "id", "name", "name_key", "website", "location", "avoid", "notes", "created_at", "changed_at" FROM `companies`',
  'DROP TABLE `companies`',
  'ALTER TABLE `__new_companies` RENAME TO `companies`',
  'PRAGMA foreign_keys=ON',
];

/** The migrations of a version after this one. */
export const withRebuild: readonly Migration[] = [
  ...migrations,
  {
    number: migrations.length + 1,
    name: 'next',
    statements,
    hash: createHash('sha256').update(statements.join()).digest('hex'),
  },
];
