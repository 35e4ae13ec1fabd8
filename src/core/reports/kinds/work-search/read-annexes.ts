import { limits } from '#contract/limits.ts';
import type { StoredFile } from '#contract/stored-files.ts';
import type { Db } from '../../../database/database.ts';
import { fileColumnList } from '../../../files/file-columns.ts';
import type { WorkSearchEntry } from './list-entries.ts';

/** Why a file is not shown. `hidden`: something is hidden in this report, and nobody can say what a file gives away. */
export type NotShown = 'hidden' | 'too_large' | 'too_long' | 'encrypted' | 'unreadable';

export interface Annex extends Omit<StoredFile, 'id' | 'name'> {
  number: number;
  /** null: hidden. */
  name: string | null;
  /** Places in the list of entries that it proves, from 0. */
  entries: readonly number[];
  /** null: not shown. */
  bytes: Uint8Array | null;
  /** Of a PDF that is shown. */
  pageCount: number | null;
  notShown: NotShown | null;
}

/** The files of these entries, numbered as they come up; the same file is one annex, however often it was attached. `isHidden`: without their names, and without what is in them. */
export function readAnnexes(db: Db, entries: readonly WorkSearchEntry[], isHidden: boolean): Annex[] {
  const raw = db.$client;
  const ids = [...new Set(entries.flatMap(({ activityIds }) => activityIds))];
  const rows = raw
    .prepare<[ids: string], StoredFile & { activityId: string }>(
      `SELECT link.activity_id AS activityId, ${fileColumnList} FROM activity_files AS link JOIN files AS file ON file.id = link.file_id
       WHERE link.activity_id IN (SELECT value FROM json_each(?)) ORDER BY link.rank, file.id`,
    )
    .all(JSON.stringify(ids));
  const byActivity = Map.groupBy(rows, ({ activityId }) => activityId);
  const read = raw.prepare<[id: string], Buffer>('SELECT bytes FROM files WHERE id = ?').pluck();
  const annexes = new Map<string, Annex & { entries: number[] }>();
  let room: number = limits.annexBytes;
  for (const [place, { activityIds }] of entries.entries()) {
    for (const file of activityIds.flatMap((id) => byActivity.get(id) ?? [])) {
      const known = annexes.get(file.sha256);
      if (known && !known.entries.includes(place)) known.entries.push(place);
      if (known) continue;
      const { id, name, activityId: _activityId, ...facts } = file;
      const fits = file.byteCount <= room;
      const notShown = isHidden ? 'hidden' : fits ? null : 'too_large';
      if (notShown === null) room -= file.byteCount;
      annexes.set(file.sha256, {
        ...facts,
        number: annexes.size + 1,
        name: isHidden ? null : name,
        entries: [place],
        bytes: notShown === null ? (read.get(id) ?? null) : null,
        pageCount: null,
        notShown,
      });
    }
  }
  return [...annexes.values()];
}
