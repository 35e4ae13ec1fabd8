import { createHash } from 'node:crypto';
import journal from '#resources/migrations/meta/_journal.json' with { type: 'json' };

export interface Migration {
  /** From 1, without gaps; `user_version` after it was applied. */
  number: number;
  name: string;
  statements: readonly string[];
  hash: string;
}

const files = import.meta.glob<string>('#resources/migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All migrations in the order of the journal, embedded at build time, so that no folder has to be found at run time. */
export const migrations: readonly Migration[] = journal.entries.map((entry, index) => {
  const text = Object.entries(files).find(([path]) => path.endsWith(`/${entry.tag}.sql`))?.[1];
  if (text === undefined)
    throw new Error(`Migration ${entry.tag} stands in the journal but not in the bundle`);
  return {
    number: index + 1,
    name: entry.tag,
    statements: text.split('--> statement-breakpoint'),
    hash: createHash('sha256').update(text).digest('hex'),
  };
});
