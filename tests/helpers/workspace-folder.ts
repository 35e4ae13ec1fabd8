import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { expect } from 'vitest';
import { Failure } from '#contract/failures.ts';
import { openBackupFolder } from '#core/backups/backup-folder.ts';
import { createCopyBeforeMigration } from '#core/backups/copy-before-migration.ts';
import type { Database } from '#core/database/database.ts';
import { openDatabase } from '#core/database/open-database.ts';

export const now = Date.UTC(2026, 2, 10, 3);

export const open = (folder: string): Database =>
  openDatabase({ folder, kind: 'test', now, copyBeforeMigration: copyBeforeMigration(folder) });

/** As the core does it. */
export const copyBeforeMigration = (folder: string) =>
  createCopyBeforeMigration({
    folder: openBackupFolder(join(folder, 'backups')),
    clock: { now: () => now, today: () => '2026-03-10', monotonicMs: () => 0 },
    appVersion: 'test',
  });

/** The failure that opening ends with. */
export function failureOfOpening(folder: string): Failure {
  try {
    open(folder).close();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it opened');
}

export const makeFolder = (name = 'langkah-test-') => mkdtempSync(join(tmpdir(), name));
export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true });
export const databaseIn = (folder: string) => join(folder, 'langkah.db');

/** Size, time and content of the database and its log: what must not change when a file is refused. */
export function stateOf(folder: string): Record<string, unknown> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter(
        (name) =>
          name.startsWith('langkah.db') && statSync(join(folder, name), { throwIfNoEntry: false })?.isFile(),
      )
      .map((name) => {
        const { size, mtimeMs } = statSync(join(folder, name));
        const hash = createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex');
        return [name, { size, mtimeMs, hash }];
      }),
  );
}

/** Opening is refused with a code, and leaves database and log as they were. */
export function expectRefused(folder: string, code: string): Failure {
  const before = stateOf(folder);
  const failure = failureOfOpening(folder);
  expect(failure.code).toBe(code);
  expect(stateOf(folder)).toEqual(before);
  return failure;
}

/** A database of ours with a row to lose, closed. */
export function makeDatabase(folder: string): void {
  const database = open(folder);
  addCompany(database, 'kept');
  database.close();
}

export function addCompany({ raw }: Pick<Database, 'raw'>, name: string): void {
  raw
    .prepare('INSERT INTO companies (id, name, name_key, created_at, changed_at) VALUES (?, ?, ?, 0, 0)')
    .run(name, name, name);
}

export function companiesOf({ raw }: Pick<Database, 'raw'>): string[] {
  return raw.prepare<[], string>('SELECT name FROM companies ORDER BY name').pluck().all();
}

/** Runs statements on a database file with a plain connection, as another program would. */
export function withConnection(path: string, work: (raw: DatabaseConstructor.Database) => void): void {
  const raw = new DatabaseConstructor(path);
  try {
    work(raw);
  } finally {
    raw.close();
  }
}
