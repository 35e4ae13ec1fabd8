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
  /** Gives the reserved space back to a full disk. */
  releaseReserve(): void;
  /** Empties the write-ahead log: after an erasure nothing of it may be left there. */
  emptyLog(): void;
  /** Empties the write-ahead log and lets go of the file. */
  close(): void;
}
