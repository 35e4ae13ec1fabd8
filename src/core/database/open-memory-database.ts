import DatabaseConstructor from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { setPragmas } from './pragmas.ts';

/** A database that leaves no trace: for the sample workspace and for tests. It is empty, or begins as the one whose bytes are given. */
export function openMemoryDatabase(now: number, bytes?: Buffer): Database {
  const raw = new DatabaseConstructor(bytes ?? ':memory:');
  setPragmas(raw);
  migrate(raw, migrations, now);
  return {
    db: drizzle({ client: raw }),
    raw,
    path: ':memory:',
    schemaNumber: migrations.length,
    migrated: true,
    shrunk: null,
    noteCounts() {},
    isInPlace: () => true,
    keepReserve() {},
    releaseReserve() {},
    emptyLog() {},
    close() {
      raw.close();
    },
  };
}
