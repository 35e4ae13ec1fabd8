import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { countChanged } from '../order/count-changed.ts';
import type { Places } from '../order/places.ts';
import type { Clock } from '../ports.ts';
import type { Tagging } from '../tags/tagging.ts';

export interface ContactBulkOptions {
  db: Db;
  clock: Clock;
  places: Places;
  tagging: Tagging;
}

interface Standing {
  state: string;
  archivedAt: number | null;
  deletedAt: number | null;
}

type Bulk = Pick<Services['contacts'], 'changeStates' | 'tag' | 'archive' | 'trash'>;

/** What can be done to many contacts at once. Ids that no longer exist are passed over. */
export function createContactBulk({ db, clock, places, tagging }: ContactBulkOptions) {
  const standing = db.$client.prepare<[id: string], Standing>(
    'SELECT state, archived_at AS archivedAt, deleted_at AS deletedAt FROM contacts WHERE id = ?',
  );
  const write = db.$client.prepare(
    'UPDATE contacts SET state = @state, archived_at = @archivedAt, deleted_at = @deletedAt, changed_at = @now WHERE id = @id',
  );

  /** Runs `next` for each id that exists; it says how the contact stands from now on, null: as before. */
  function each(ids: readonly string[], next: (found: Standing) => Standing | null) {
    return countChanged(ids, (id) => {
      const found = standing.get(id);
      const after = found ? next(found) : null;
      if (!found || !after) return false;
      write.run({ ...after, id, now: clock.now() });
      const hasPlace = after.archivedAt === null && after.deletedAt === null;
      const hadPlace = found.archivedAt === null && found.deletedAt === null && found.state === after.state;
      if (hasPlace && !hadPlace) places.putOnTop(id, after.state);
      return true;
    });
  }

  const bulk = {
    changeStates: ({ ids, state }) =>
      each(ids, (found) => (found.state === state ? null : { ...found, state })),
    tag({ ids, add, remove }) {
      const known = [...new Set(ids)].filter((id) => standing.get(id));
      return { changedCount: tagging.change(known, add, remove) };
    },
    archive: ({ ids, archived }) =>
      each(ids, (found) =>
        (found.archivedAt !== null) === archived
          ? null
          : { ...found, archivedAt: archived ? clock.now() : null },
      ),
    trash: ({ ids }) =>
      each(ids, (found) => (found.deletedAt === null ? { ...found, deletedAt: clock.now() } : null)),
  } satisfies Bulk;

  return {
    ...bulk,
    /** Brings back from the trash, each to the top of its state. */
    restore: (ids: readonly string[]) =>
      each(ids, (found) => (found.deletedAt === null ? null : { ...found, deletedAt: null })),
  };
}
