import { statSync } from 'node:fs';
import type { BackupReason } from '#contract/backup-reasons.ts';
import { type Backup, countedNouns, type RecordCounts } from '#contract/backups.ts';
import { Failure, type FailureCode } from '#contract/failures.ts';
import type { Database } from '../database/database.ts';
import { makePrivateFile } from '../database/file-modes.ts';
import { recordTables, shapeOf } from '../database/tables/index.ts';
import { syncFile } from '../database/write-whole-file.ts';
import type { CopyFacts } from '../jobs/check-copy.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { dayOf } from '../machine/clock.ts';
import type { Clock, Log } from '../ports.ts';
import { type BackupFolder, backupId, type Manifest } from './backup-folder.ts';
import { listExpendable } from './retention.ts';

const longestCheckMs = 120_000;
export const recordTableNames = recordTables.map((table) => shapeOf(table).name);

/** A copy that was written and has not yet proven itself. */
export interface Snapshot {
  id: string;
  sequence: number;
  madeAt: number;
  reason: BackupReason;
  counts: RecordCounts;
}

export interface BackupOptions {
  folder: BackupFolder;
  /** The person's own workspace; null while the sample is open. */
  database: () => Database | null;
  /** Why it is not to be copied, so that nothing that is good is thinned out for it; null when it is sound. */
  halted: () => FailureCode | null;
  clock: Clock;
  jobs: JobRunner;
  log: Log;
  appVersion: string;
  /** The list, or what is known of the last attempt, is another one now. */
  onChanged: () => void;
}

export type Backups = ReturnType<typeof createBackups>;

/**
 * Makes backups and looks after them. Writing one stops the core for as long as SQLite copies (about 7 ms a MiB); everything else, reading it
 * from end to end included, happens in another process while saving goes on.
 */
export function createBackups({
  folder,
  database,
  halted,
  clock,
  jobs,
  log,
  appVersion,
  onChanged,
}: BackupOptions) {
  const proofs = new Set<Promise<unknown>>();
  let failedAt: number | null = null;

  function countRecords(): RecordCounts {
    const open = database();
    const count = (noun: string) => open?.raw.prepare(`SELECT count(*) FROM "${noun}"`).pluck().get() ?? 0;
    return Object.fromEntries(countedNouns.map((noun) => [noun, count(noun)])) as RecordCounts;
  }

  /** Everything as it is at this instant. Throws BACKUP_FAILED, NOT_AVAILABLE in the sample. */
  function takeSnapshot(reason: BackupReason): Snapshot {
    const open = database();
    if (!open) throw new Failure('NOT_AVAILABLE');
    const obstacle = halted();
    if (obstacle) throw fail(new Failure(obstacle));
    const sequence = folder.nextSequence();
    const madeAt = clock.now();
    const id = backupId(sequence, madeAt, reason);
    try {
      const path = folder.prepare(id);
      makePrivateFile(path);
      open.raw.prepare('VACUUM INTO ?').run(path);
      return { id, sequence, madeAt, reason, counts: countRecords() };
    } catch (error) {
      giveUp(id);
      throw fail(error);
    }
  }

  /** Reads a snapshot from end to end, and makes a backup of it if it is what was copied. Throws BACKUP_FAILED. */
  async function prove(snapshot: Snapshot): Promise<Backup> {
    const proof = readAndAdmit(snapshot);
    proofs.add(proof);
    try {
      return await proof;
    } finally {
      proofs.delete(proof);
      onChanged();
    }
  }

  async function readAndAdmit(snapshot: Snapshot): Promise<Backup> {
    const { id, sequence, madeAt, reason, counts } = snapshot;
    const path = `${folder.database(id)}.new`;
    try {
      syncFile(path);
      const facts = await jobs.run('checkCopy', { path, tables: recordTableNames }, longestCheckMs);
      const isSame = countedNouns.every((noun) => facts.tables[noun]?.count === counts[noun]);
      if (!isSame) throw new Failure('BACKUP_INVALID');
      const { bytes, sha256, databaseId, schemaNumber } = facts;
      const kept = { sequence, madeAt, rewrittenAt: null, reason, bytes, schemaNumber, appVersion, counts };
      folder.admit(id, { format: 1, ...kept, databaseId, sha256, tables: facts.tables });
      failedAt = null;
      prune();
      return { id, ...kept };
    } catch (error) {
      giveUp(id);
      throw fail(error);
    }
  }

  /** The reason why it failed matters more than that its rest cannot be removed: the next start tries again. */
  function giveUp(id: string): void {
    try {
      folder.discard(id);
    } catch {
      // A folder that cannot be written.
    }
  }

  function prune(): void {
    const open = database();
    if (!open) return;
    const expendable = listExpendable(folder.list(), {
      now: clock.now(),
      databaseBytes: statSync(open.path, { throwIfNoEntry: false })?.size ?? 0,
      dayOf,
    });
    for (const id of expendable) folder.remove(id);
  }

  function fail(error: unknown): Failure {
    failedAt = clock.now();
    const { code } = error as { code?: string };
    log.write({ event: 'backup.failed', ...(code && { code }) });
    return new Failure('BACKUP_FAILED', undefined, error);
  }

  /** Reads a backup again. Throws NOT_FOUND, BACKUP_INVALID. */
  async function verify(id: string): Promise<{ facts: CopyFacts; manifest: Manifest }> {
    const manifest = folder.read(id);
    if (!manifest) throw new Failure('NOT_FOUND');
    const facts = await jobs.run(
      'checkCopy',
      { path: folder.database(id), tables: recordTableNames },
      longestCheckMs,
    );
    if (facts.sha256 !== manifest.sha256 || facts.databaseId !== manifest.databaseId)
      throw new Failure('BACKUP_INVALID');
    return { facts, manifest };
  }

  return {
    folder,
    takeSnapshot,
    prove,
    verify,
    countRecords,
    make: (reason: BackupReason) => prove(takeSnapshot(reason)),
    isRunning: () => proofs.size > 0,
    /** Resolves when none is being read that is not yet in the list. */
    settle: () => Promise.allSettled(proofs),
    failedAt: () => failedAt,
  };
}
