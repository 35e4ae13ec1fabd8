import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor, { type Database as Connection } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { v7 as newId } from 'uuid';
import { Failure } from '#contract/failures.ts';
import { checkIntegrity, checkSchema } from './check-database.ts';
import { copyBeforeMigration } from './copy-before-migration.ts';
import type { Database } from './database.ts';
import { readHolder, removeHolder, writeHolder } from './holder-note.ts';
import { inspectFile } from './inspect-file.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { setPragmas } from './pragmas.ts';
import { translateError } from './translate-error.ts';
import { readWorkspaceRecord, writeWorkspaceRecord } from './workspace-record.ts';

const reserveBytes = 16 * 1024 * 1024;

export interface OpenOptions {
  folder: string;
  kind: string;
  now: number;
}

/**
 * Opens `langkah.db` in a workspace folder, making both on a first start. The order of steps is that of the safety rules and
 * must not change: look, lock, set, check, compare, copy, migrate, record. Throws the DATABASE_… codes, IN_USE (with its
 * holder), READ_ONLY, DISK_FULL, MIGRATION_FAILED; then the file is as it was.
 */
export function openDatabase({ folder, kind, now }: OpenOptions): Database {
  const path = join(folder, 'langkah.db');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const record = readWorkspaceRecord(folder);
  const finding = inspectFile(path, record !== null, migrations.length);
  const raw = connect(path, finding.state === 'ours', folder);
  try {
    writeHolder(folder, { pid: process.pid, kind, since: now });
    if (finding.state === 'ours') {
      checkIntegrity(raw);
      const schemaNumber = raw.pragma('user_version', { simple: true }) as number;
      checkSchema(raw, migrations.slice(0, schemaNumber));
      if (schemaNumber < migrations.length) copyBeforeMigration(raw, folder, schemaNumber);
    }
    const migratedCount = migrate(raw, migrations, now);
    chmodSync(path, 0o600);
    const db = drizzle({ client: raw });
    const databaseId = readOrMakeIdentity(raw, now);
    keepReserve(folder);
    const remember = () =>
      writeWorkspaceRecord(folder, {
        databaseId,
        schemaNumber: migrations.length,
        applicationCount: (raw.prepare('SELECT count(*) AS n FROM applications').get() as { n: number }).n,
        writtenAt: now,
      });
    remember();
    const emptyLog = () => raw.pragma('wal_checkpoint(TRUNCATE)');
    return {
      db,
      raw,
      path,
      migrated: migratedCount > 0,
      schemaNumber: migrations.length,
      releaseReserve: () => rmSync(join(folder, 'reserve'), { force: true }),
      emptyLog,
      close() {
        if (!raw.open) return;
        try {
          remember();
          emptyLog();
        } finally {
          raw.close();
          removeHolder(folder);
        }
      },
    };
  } catch (error) {
    raw.close();
    throw translateError(error) ?? error;
  }
}

function connect(path: string, mustExist: boolean, folder: string): Connection {
  let raw: Connection | undefined;
  try {
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

/** Space that is given back when the disk is full, so that deleting and closing still work. Larger than the log can grow. */
function keepReserve(folder: string): void {
  const path = join(folder, 'reserve');
  if (existsSync(path) && statSync(path).size === reserveBytes) return;
  try {
    const file = openSync(path, 'w', 0o600);
    try {
      writeSync(file, Buffer.alloc(reserveBytes));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // A disk too full for the reserve must not keep anybody from reading and deleting.
    rmSync(path, { force: true });
  }
}
