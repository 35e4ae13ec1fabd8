import type { Database as Connection } from 'better-sqlite3';
import { positionBetween } from './positions.ts';

export interface Board {
  /** Table of the cards, and its column that says in which column of the board a card stands. */
  table: 'applications' | 'contacts' | 'goals' | 'ideas';
  lane: 'stage_id' | 'state';
  /** Which cards hold a place, where it is not that of a table with an archive. */
  live?: string;
}

export type Places = ReturnType<typeof createPlaces>;

/** Where cards stand in a column of their board. Only live cards hold a place; one that comes back from trash or archive gets a new one. */
export function createPlaces(
  raw: Connection,
  { table, lane, live = 'deleted_at IS NULL AND archived_at IS NULL' }: Board,
) {
  const next = raw
    .prepare<[lane: string, exceptId: string, after: string], string>(
      `SELECT position FROM ${table} WHERE ${lane} = ? AND ${live} AND id <> ? AND position > ? ORDER BY position LIMIT 1`,
    )
    .pluck();
  const placeOf = raw
    .prepare<[id: string, lane: string], string>(
      `SELECT position FROM ${table} WHERE id = ? AND ${lane} = ? AND ${live}`,
    )
    .pluck();
  const put = raw.prepare(`UPDATE ${table} SET position = ? WHERE id = ?`);

  /** The place below `afterId` (null: the top), as if `exceptId` were not there. */
  function below(laneId: string, afterId: string | null, exceptId: string): string {
    // The card it was dropped below may have left meanwhile: the top is the place that can be seen.
    const after = afterId === null ? null : (placeOf.get(afterId, laneId) ?? null);
    return positionBetween(after, next.get(laneId, exceptId, after ?? '') ?? null);
  }

  return {
    /** Puts a card at the top of a column. */
    putOnTop(id: string, laneId: string): void {
      put.run(positionBetween(null, next.get(laneId, id, '') ?? null), id);
    },
    /**
     * Puts a card below `afterId` in a column (null: at the top). Below itself it stays where it is, unless it came from another column just now: its place
     * there says nothing here.
     */
    drop(id: string, laneId: string, afterId: string | null, cameFromElsewhere: boolean): void {
      if (afterId !== id || cameFromElsewhere) put.run(below(laneId, afterId, id), id);
    },
  };
}
