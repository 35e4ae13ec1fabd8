import type { Db } from '../database/database.ts';

/** How many live entries are marked with what. Counted off the index of the marks alone: what stands in the trash is little, and is taken away again. */
export function createMarkCounts({ db }: { db: Db }) {
  const raw = db.$client;
  type Count = { markId: string; count: number };
  const all = raw.prepare<[], Count>(
    'SELECT mark_id AS markId, count(*) AS count FROM entry_marks GROUP BY mark_id',
  );
  const trashed = raw.prepare<[], Count>(
    `SELECT link.mark_id AS markId, count(*) AS count FROM entries AS entry CROSS JOIN entry_marks AS link ON link.entry_id = entry.id
     WHERE entry.deleted_at IS NOT NULL GROUP BY link.mark_id`,
  );
  const ofOne = raw
    .prepare<[id: string], number>(
      `SELECT count(*) FROM entry_marks AS link
       WHERE link.mark_id = ? AND link.entry_id NOT IN (SELECT id FROM entries WHERE deleted_at IS NOT NULL)`,
    )
    .pluck();

  return {
    ofAll(): (markId: string) => number {
      const counts = new Map(all.all().map(({ markId, count }) => [markId, count]));
      for (const { markId, count } of trashed.all()) counts.set(markId, (counts.get(markId) ?? 0) - count);
      return (markId) => counts.get(markId) ?? 0;
    },
    of: (markId: string): number => ofOne.get(markId) ?? 0,
  };
}
