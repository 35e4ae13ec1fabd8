import { sql } from 'drizzle-orm';
import { type TrashedRecord, type TrashRef, trashDays, trashNouns } from '#contract/trash.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { eraseRecords } from '../erasure/erase-records.ts';
import type { History } from '../history/create-history.ts';
import type { Clock } from '../ports.ts';

const dayMs = 86_400_000;

/** How a noun comes back from the trash; those that are not in it are passed over. */
export interface Restorable {
  restore(ids: readonly string[]): { changedCount: number };
}

export interface TrashOptions {
  db: Db;
  clock: Clock;
  history: History;
  nouns: Readonly<Record<TrashRef['noun'], Restorable>>;
  /** Erases kept files that nothing uses any more. Only while nothing can be undone. */
  sweepFiles: () => number;
}

/** What is in the trash, with what it is called. Drizzle joins no different tables into one list. */
const trashed = `
  SELECT 'application' AS noun, row.id, row.role AS title, company.name AS detail, row.deleted_at AS deletedAt
    FROM applications AS row JOIN companies AS company ON company.id = row.company_id WHERE row.deleted_at IS NOT NULL
  UNION ALL SELECT 'contact', row.id, row.name, company.name, row.deleted_at
    FROM contacts AS row LEFT JOIN companies AS company ON company.id = row.company_id WHERE row.deleted_at IS NOT NULL
  UNION ALL SELECT 'community', id, name, NULL, deleted_at FROM communities WHERE deleted_at IS NOT NULL
  UNION ALL SELECT 'goal', id, title, NULL, deleted_at FROM goals WHERE deleted_at IS NOT NULL
  UNION ALL SELECT 'resource', id, title, provider, deleted_at FROM resources WHERE deleted_at IS NOT NULL
  UNION ALL SELECT 'certificate', id, title, issuer, deleted_at FROM certificates WHERE deleted_at IS NOT NULL
  UNION ALL SELECT 'entry', id, written_on, NULL, deleted_at FROM entries WHERE deleted_at IS NOT NULL
  UNION ALL SELECT 'idea', id, title, pitch, deleted_at FROM ideas WHERE deleted_at IS NOT NULL`;

export function createTrash({ db, clock, history, nouns, sweepFiles }: TrashOptions) {
  const newest = db.$client.prepare<[limit: number], TrashedRecord>(
    `${trashed} ORDER BY deletedAt DESC, id DESC LIMIT ?`,
  );

  function listTrashed(before = Number.MAX_SAFE_INTEGER): TrashRef[] {
    return db.all<TrashRef>(sql`SELECT noun, id FROM (${sql.raw(trashed)}) WHERE deletedAt < ${before}`);
  }

  /** Of these records those that are in the trash; null: all. */
  function pick(refs: readonly TrashRef[] | null): TrashRef[] {
    const all = listTrashed();
    if (!refs) return all;
    const wanted = new Set(refs.map(({ noun, id }) => `${noun} ${id}`));
    return all.filter(({ noun, id }) => wanted.has(`${noun} ${id}`));
  }

  function erase(refs: readonly TrashRef[]) {
    const changedCount = eraseRecords(db.$client, refs);
    // The inverse of a deletion is the deleted text: it must not outlive it.
    if (changedCount > 0) history.forget();
    return { changedCount };
  }

  return {
    list: ({ limit }) => newest.all(limit),
    restore({ refs }) {
      const counts = trashNouns.map((noun) =>
        nouns[noun].restore(refs.filter((ref) => ref.noun === noun).map(({ id }) => id)),
      );
      return { changedCount: counts.reduce((sum, { changedCount }) => sum + changedCount, 0) };
    },
    purge: ({ refs }) => erase(pick(refs)),
    empty: () => erase(pick(null)),
    listTrashed: pick,
    /** At the start, when nothing can be undone: erases what has been in the trash for more than 30 days, and files that were taken off. */
    purgeOld() {
      sweepFiles();
      return erase(listTrashed(clock.now() - trashDays * dayMs));
    },
  } satisfies Services['trash'] & Record<string, unknown>;
}
