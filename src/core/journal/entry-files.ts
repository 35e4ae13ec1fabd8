import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import type { AttachedFiles } from '../files/attached-files.ts';
import type { Clock } from '../ports.ts';

export interface EntryFilesOptions {
  db: Db;
  clock: Clock;
  attached: AttachedFiles;
  get: Services['entries']['get'];
}

/** Files that entries keep. */
export function createEntryFiles({ db, clock, attached, get }: EntryFilesOptions) {
  const touch = db.$client.prepare('UPDATE entries SET changed_at = ? WHERE id = ?');

  return {
    getFile: ({ id, fileId }) => attached.read(id, fileId),
    attach({ id, fileId, file }) {
      const current = get({ id });
      if (!attached.attach(id, fileId, file)) return current;
      touch.run(clock.now(), id);
      return get({ id });
    },
    detach({ id, fileId }) {
      attached.detach(id, fileId);
      touch.run(clock.now(), id);
      return get({ id });
    },
  } satisfies Pick<Services['entries'], 'getFile' | 'attach' | 'detach'>;
}
