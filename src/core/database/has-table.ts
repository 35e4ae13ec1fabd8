import type { Database as Connection } from 'better-sqlite3';

/** Whether this schema has the table: that of a backup may be older. */
export function hasTable(raw: Connection, name: string): boolean {
  return raw.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}
