import type { Database as Connection } from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

/** Drizzle over the one connection of a workspace. */
export type Db = BetterSQLite3Database & { $client: Connection };

/** An open workspace database. */
export interface Database {
  readonly db: Db;
  readonly raw: Connection;
  readonly path: string;
  readonly schemaNumber: number;
  /** Whether opening it changed the schema. */
  readonly migrated: boolean;
  /** How many applications there were when it was last seen, and how few there are now, when that cannot be the person's doing. */
  readonly shrunk: { from: number; to: number } | null;
  /** Remembers how much there is, after something was taken away from these tables on purpose. Those that are not counted are passed over. */
  noteCounts(tables: ReadonlySet<string>): void;
  /** Whether the file is still where it was opened. */
  isInPlace(): boolean;
  /** Puts space aside for a disk that is full one day, if there is enough now. */
  keepReserve(): void;
  /** Gives the reserved space back to a full disk. */
  releaseReserve(): void;
  /** Empties the write-ahead log: after an erasure nothing of it may be left there. */
  emptyLog(): void;
  /** Empties the write-ahead log and lets go of the file. */
  close(): void;
}
