import { desc, eq } from 'drizzle-orm';
import { isJournalDraft } from '#contract/drafts.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { drafts } from '../database/tables/drafts.ts';
import type { Clock } from '../ports.ts';

/** Unsaved text of forms, kept so that a crash costs nothing. Not part of the undo history. */
export function createDrafts({ db, clock }: { db: Db; clock: Clock }) {
  return {
    get: ({ key }) => db.select().from(drafts).where(eq(drafts.key, key)).get() ?? null,
    list: () =>
      db
        .select()
        .from(drafts)
        .orderBy(desc(drafts.savedAt))
        .all()
        .filter(({ key }) => !isJournalDraft(key)),
    save({ key, content }) {
      const row = { key, content, savedAt: clock.now() };
      db.insert(drafts).values(row).onConflictDoUpdate({ target: drafts.key, set: row }).run();
      return row;
    },
    discard({ key }) {
      db.delete(drafts).where(eq(drafts.key, key)).run();
      return {};
    },
  } satisfies Services['drafts'];
}
