import type { Database as Connection } from 'better-sqlite3';
import type { Clock } from '../ports.ts';
import { countChanged } from './count-changed.ts';
import type { Places } from './places.ts';

interface CardTrashOptions {
  clock: Clock;
  places: Places;
  /** Of cards that stand by their state and know no archive. */
  table: 'goals' | 'ideas';
}

/** How cards of a board go to the trash and come back. Ids that no longer exist are passed over. */
export function createCardTrash(raw: Connection, { clock, places, table }: CardTrashOptions) {
  const put = raw.prepare(
    `UPDATE ${table} SET deleted_at = @now, changed_at = @now WHERE id = @id AND deleted_at IS NULL`,
  );
  const takeOut = raw
    .prepare<[{ id: string; now: number }], string>(
      `UPDATE ${table} SET deleted_at = NULL, changed_at = @now WHERE id = @id AND deleted_at IS NOT NULL RETURNING state`,
    )
    .pluck();
  return {
    trash: ({ ids }: { ids: readonly string[] }) =>
      countChanged(ids, (id) => put.run({ id, now: clock.now() }).changes > 0),
    /** Each comes back to the top of its state. */
    restore: (ids: readonly string[]) =>
      countChanged(ids, (id) => {
        const state = takeOut.get({ id, now: clock.now() });
        if (state === undefined) return false;
        places.putOnTop(id, state);
        return true;
      }),
  };
}
