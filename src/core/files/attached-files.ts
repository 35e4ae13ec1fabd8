import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import type { ChosenFile, StoredFile } from '#contract/stored-files.ts';
import type { Db } from '../database/database.ts';
import { fileColumnList } from './file-columns.ts';
import type { StoredFiles } from './stored-files.ts';

export type AttachedFiles = ReturnType<typeof createAttachedFiles>;

/** Files that records of one kind keep, in the order in which they came. `table` ties them to their record, by its column `owner`. */
export function createAttachedFiles(
  { db, files }: { db: Db; files: StoredFiles },
  { table, owner }: { table: string; owner: string },
) {
  const raw = db.$client;
  const filesOf = raw.prepare<[ids: string], StoredFile & { ownerId: string }>(
    `SELECT link.${owner} AS ownerId, ${fileColumnList} FROM ${table} AS link JOIN files AS file ON file.id = link.file_id
     WHERE link.${owner} IN (SELECT value FROM json_each(?)) ORDER BY link.rank, file.id`,
  );
  const isWith = raw.prepare(`SELECT 1 FROM ${table} WHERE ${owner} = ? AND file_id = ?`);
  const standing = raw.prepare<[id: string], { count: number; nextRank: number }>(
    `SELECT count(*) AS count, coalesce(max(rank) + 1, 0) AS nextRank FROM ${table} WHERE ${owner} = ?`,
  );
  const add = raw.prepare(`INSERT INTO ${table} (${owner}, file_id, rank) VALUES (?, ?, ?)`);
  const take = raw.prepare(`DELETE FROM ${table} WHERE ${owner} = ? AND file_id = ?`);

  return {
    /** The files of each of these records. */
    of(ids: readonly string[]): (id: string) => StoredFile[] {
      const found = Map.groupBy(filesOf.all(JSON.stringify(ids)), ({ ownerId }) => ownerId);
      return (id) => (found.get(id) ?? []).map(({ ownerId: _ownerId, ...file }) => file);
    },
    /** NOT_FOUND. */
    read(id: string, fileId: string): File {
      if (!isWith.get(id, fileId)) throw new Failure('NOT_FOUND');
      return files.read(fileId);
    },
    /** Returns whether it is new there. TOO_MANY, IMPORT_UNSUPPORTED. The record must be there. */
    attach(id: string, fileId: string, file: ChosenFile): boolean {
      if (isWith.get(id, fileId)) return false;
      const { count, nextRank } = standing.get(id) ?? { count: 0, nextRank: 0 };
      if (count >= limits.filesPerEntry)
        throw new Failure('INVALID_INPUT', { refusals: [{ field: 'file', reason: 'TOO_MANY' }] });
      files.keep(fileId, file);
      add.run(id, fileId, nextRank);
      return true;
    },
    /** NOT_FOUND. */
    detach(id: string, fileId: string): void {
      if (take.run(id, fileId).changes === 0) throw new Failure('NOT_FOUND');
    },
  };
}
