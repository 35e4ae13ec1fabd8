import { createHash } from 'node:crypto';
import { Failure } from '#contract/failures.ts';
import type { ChosenFile, StoredFile } from '#contract/stored-files.ts';
import type { Db } from '../database/database.ts';
import { eraseFiles } from '../erasure/erase-leftovers.ts';
import type { Clock } from '../ports.ts';
import { cleanFileName, kindOfFile } from './file-kind.ts';

export type StoredFiles = ReturnType<typeof createStoredFiles>;

/**
 * Files that are kept in the workspace. A row never changes, and is no part of the undo history, which would hold its bytes in memory: one that nothing uses any
 * more waits, so that undoing finds it, and is swept when there is nothing left to undo.
 */
export function createStoredFiles({ db, clock }: { db: Db; clock: Clock }) {
  const raw = db.$client;
  const insert = raw.prepare(
    `INSERT INTO files (id, name, type, sha256, bytes, captured_at) VALUES (@id, @name, @type, @sha256, @bytes, @now)`,
  );
  const isKept = raw.prepare('SELECT 1 FROM files WHERE id = ?');
  const content = raw.prepare<
    [id: string],
    Pick<StoredFile, 'name' | 'type'> & { bytes: Buffer<ArrayBuffer> }
  >('SELECT name, type, bytes FROM files WHERE id = ?');

  return {
    /** Keeps a file; one of this id that is there already stays as it is. IMPORT_UNSUPPORTED for anything but the kinds that are kept. */
    keep(id: string, { name, bytes }: ChosenFile): void {
      if (isKept.get(id)) return;
      const type = kindOfFile(bytes);
      if (!type) throw new Failure('IMPORT_UNSUPPORTED');
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      insert.run({ id, name: cleanFileName(name, type), type, sha256, bytes, now: clock.now() });
    },
    /** NOT_FOUND. */
    read(id: string): File {
      const found = content.get(id);
      if (!found) throw new Failure('NOT_FOUND');
      // It may have come with a file of somebody else's making.
      return new File([found.bytes], cleanFileName(found.name, found.type), { type: found.type });
    },
    /** Erases what nothing uses. Only while nothing can be undone. */
    sweep: (): number => eraseFiles(raw),
  };
}
