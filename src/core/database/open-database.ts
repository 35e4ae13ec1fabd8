import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor, { type Database as Connection } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { v7 as newId } from 'uuid';
import { Failure } from '#contract/failures.ts';
import { checkIntegrity, checkSchema } from './check-database.ts';
import type { Database } from './database.ts';
import { makePrivate, makePrivateFile } from './file-modes.ts';
import { rememberFile } from './file-place.ts';
import { readHolder, removeHolder, writeHolder } from './holder-note.ts';
import { inspectFile } from './inspect-file.ts';
import { keepOriginals } from './keep-originals.ts';
import { migrate } from './migrate.ts';
import { type Migration, migrations as ownMigrations } from './migrations.ts';
import { setPragmas } from './pragmas.ts';
import { hasReserve, keepReserve, releaseReserve } from './reserve.ts';
import { translateError } from './translate-error.ts';
import {
  isWorkspaceKnown,
  readWorkspaceRecord,
  type WorkspaceRecord,
  writeWorkspaceRecord,
} from './workspace-record.ts';

/** Whose rows are counted outside of the file, so that an older file in its place is noticed. */
const countedTable = 'applications';
/** Of a handful one is a fifth already. */
const fewestToMiss = 5;

export interface OpenOptions {
  folder: string;
  kind: string;
  now: number;
  /** Keeps a proven copy before the schema changes; when it throws, nothing changes. */
  copyBeforeMigration: (raw: Connection) => void;
  /** Those of this program, when nothing else is said. */
  migrations?: readonly Migration[];
}

/**
 * Opens `langkah.db` in a workspace folder, making both on a first start. The order of steps is that of the safety rules and
 * must not change: look, lock, set, check, compare, copy, migrate, record. Throws the DATABASE_… codes, IN_USE (with its
 * holder), READ_ONLY, DISK_FULL, MIGRATION_FAILED; then the file is as it was.
 */
export function openDatabase(options: OpenOptions): Database {
  try {
    return openOnce(options, keepReserve);
  } catch (error) {
    // Opening writes a few notes; on a full disk there is room for them in what was kept for that.
    if (translateError(error)?.code !== 'DISK_FULL' || !hasReserve(options.folder)) throw error;
    releaseReserve(options.folder);
    return openOnce(options, releaseReserve);
  }
}

function openOnce(
  { folder, kind, now, copyBeforeMigration, migrations = ownMigrations }: OpenOptions,
  settleReserve: (folder: string) => void,
): Database {
  const path = join(folder, 'langkah.db');
  makeFolder(folder);
  const known = readWorkspaceRecord(folder);
  const isOurs =
    inspectFile(path, {
      known: isWorkspaceKnown(folder),
      closed: known?.closed ?? false,
      supported: migrations.length,
    }).state === 'ours';
  // Before the lock: closing a file that SQLite has open in the same process would take its lock away.
  const originals = keepOriginals(path);
  let raw: Connection;
  try {
    raw = connect(path, isOurs, folder);
  } catch (error) {
    // Any other failure came before SQLite had read the file, or because somebody else has it.
    if (error instanceof Failure && error.code === 'DATABASE_DAMAGED') originals.putBack();
    else originals.discard();
    throw error;
  }
  try {
    originals.confirm();
    // Before the first write: a log that is found beside a closed database is refused at the next opening.
    if (known) writeWorkspaceRecord(folder, { ...known, closed: false });
    writeHolder(folder, { pid: process.pid, kind, since: now });
    if (isOurs) {
      checkIntegrity(raw);
      const schemaNumber = raw.pragma('user_version', { simple: true }) as number;
      checkSchema(raw, migrations.slice(0, schemaNumber));
      if (schemaNumber < migrations.length) copyBeforeMigration(raw);
    }
    originals.discard();
    const migratedCount = migrate(raw, migrations, now);
    const databaseId = readOrMakeIdentity(raw, now);
    settleReserve(folder);
    const record = (): WorkspaceRecord => ({
      databaseId,
      schemaNumber: migrations.length,
      applicationCount: (raw.prepare(`SELECT count(*) AS n FROM ${countedTable}`).get() as { n: number }).n,
      writtenAt: now,
      closed: false,
    });
    const first = record();
    const shrunk = findLoss(known, first);
    writeWorkspaceRecord(folder, first);
    const emptyLog = () => raw.pragma('wal_checkpoint(TRUNCATE)');
    return {
      db: drizzle({ client: raw }),
      raw,
      path,
      migrated: migratedCount > 0,
      schemaNumber: migrations.length,
      shrunk,
      noteCounts(tables) {
        if (tables.has(countedTable)) writeWorkspaceRecord(folder, record());
      },
      isInPlace: rememberFile(path),
      keepReserve: () => keepReserve(folder),
      releaseReserve: () => releaseReserve(folder),
      emptyLog,
      close() {
        if (!raw.open) return;
        try {
          const last = record();
          emptyLog();
          raw.close();
          writeWorkspaceRecord(folder, { ...last, closed: true });
        } finally {
          raw.close();
          removeHolder(folder);
        }
      },
    };
  } catch (error) {
    raw.close();
    originals.putBack();
    removeHolder(folder);
    throw translateError(error) ?? error;
  }
}

/** More than a fifth of what the same database held, gone since it was last seen. What a person removes is noted when they do. */
function findLoss(known: WorkspaceRecord | null, now: WorkspaceRecord): { from: number; to: number } | null {
  if (known?.databaseId !== now.databaseId) return null;
  const [from, to] = [known.applicationCount, now.applicationCount];
  return from >= fewestToMiss && to < from * 0.8 ? { from, to } : null;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw translateError(error) ?? error;
  }
}

function connect(path: string, mustExist: boolean, folder: string): Connection {
  let raw: Connection | undefined;
  try {
    if (mustExist) {
      makePrivate(path);
      // SQLite would open it for reading, and then call its failing lock an error of the disk.
      accessSync(path, constants.W_OK);
    } else makePrivateFile(path);
    raw = new DatabaseConstructor(path, { fileMustExist: mustExist, timeout: 1_000 });
    setPragmas(raw);
    // Takes the lock now: EXCLUSIVE alone waits for the first access.
    raw.exec('BEGIN IMMEDIATE; COMMIT');
    return raw;
  } catch (error) {
    raw?.close();
    const failure = translateError(error);
    if (failure?.code !== 'IN_USE') throw failure ?? error;
    const holder = readHolder(folder);
    throw new Failure('IN_USE', holder ? { holder } : undefined, error);
  }
}

function readOrMakeIdentity(raw: Connection, now: number): string {
  const found = raw.prepare<[], { id: string }>('SELECT id FROM identity').get();
  if (found) return found.id;
  const made = newId();
  raw.prepare('INSERT INTO identity (id, created_at) VALUES (?, ?)').run(made, now);
  return made;
}
