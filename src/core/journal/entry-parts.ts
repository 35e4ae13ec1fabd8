import type { StoredFile } from '#contract/stored-files.ts';
import type { Db } from '../database/database.ts';
import type { AttachedFiles } from '../files/attached-files.ts';
import { markOrder } from './mark-order.ts';

export interface EntryParts {
  markIds: string[];
  files: StoredFile[];
}

export type EntryPartsReader = ReturnType<typeof createEntryParts>;

const given = '(SELECT value FROM json_each(?))';

/** What entries are marked with, and the files they keep. */
export function createEntryParts({ db, attached }: { db: Db; attached: AttachedFiles }) {
  const raw = db.$client;
  const marksOf = raw.prepare<[ids: string], { entryId: string; markId: string }>(
    `SELECT link.entry_id AS entryId, link.mark_id AS markId FROM entry_marks AS link JOIN marks AS mark ON mark.id = link.mark_id
     WHERE link.entry_id IN ${given} ORDER BY ${markOrder}`,
  );
  const known = raw
    .prepare<[ids: string], string>(`SELECT id FROM marks AS mark WHERE id IN ${given} ORDER BY ${markOrder}`)
    .pluck();
  const dropMarks = raw.prepare(
    'DELETE FROM entry_marks WHERE entry_id = ? AND mark_id NOT IN (SELECT value FROM json_each(?))',
  );
  const addMark = raw.prepare(
    'INSERT INTO entry_marks (entry_id, mark_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );

  return {
    /** The parts of each of these entries. */
    of(ids: readonly string[]): (id: string) => EntryParts {
      const list = JSON.stringify(ids);
      const marks = Map.groupBy(marksOf.all(list), ({ entryId }) => entryId);
      const filesOf = attached.of(ids);
      return (id) => ({
        markIds: (marks.get(id) ?? []).map(({ markId }) => markId),
        files: filesOf(id),
      });
    },
    /** Those of these marks that are there, each once, in the order of `marks.list`. */
    knownMarks: (markIds: readonly string[]): string[] => known.all(JSON.stringify(markIds)),
    /** Marks an entry with these and no others. All of them are there. */
    writeMarks(id: string, markIds: readonly string[]): void {
      dropMarks.run(id, JSON.stringify(markIds));
      for (const markId of markIds) addMark.run(id, markId);
    },
  };
}
