import { statSync } from 'node:fs';
import type { BackupReason } from '#contract/backup-reasons.ts';
import { type Backup, countedNouns, type ListedBackup, type RecordCounts } from '#contract/backups.ts';
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
import type { SecondPlace } from './second-place.ts';

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
  secondPlace: SecondPlace;
  /** The person's own workspace; null while the sample is open. */
  database: () => Database | null;
  /** Why it is not to be copied, so that nothing that is good is thinned out for it; null when it is sound. */
  halted: () => FailureCode | null;
  clock: Clock;
  jobs: JobRunner;
  log: Log;
  appVersion: string;
  /** Hears why one could not be made: where all pages are read, damage is met first. */
  onFailure: (failure: Failure) => void;
  /** The list, or what is known of the last attempt, is another one now. */
  onChanged: () => void;
}

export type Backups = ReturnType<typeof createBackups>;

const idOf = ({ raw }: Database) => String(raw.prepare('SELECT id FROM identity').pluck().get());

/**
 * Makes backups and looks after them. Writing one stops the core for as long as SQLite copies (about 7 ms a MiB); everything else, reading it
 * from end to end included, happens in another process while saving goes on.
 */
export function createBackups(options: BackupOptions) {
  const { folder, secondPlace, database, halted, clock, jobs, log, appVersion, onChanged, onFailure } =
    options;
  const proofs = new Set<Promise<unknown>>();
  let failedAt: number | null = null;
  let progress: number | null = null;

  function showProgress(part: number | null): void {
    progress = proofs.size > 0 ? part : null;
    onChanged();
  }

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
    const sequence = Math.max(folder.nextSequence(), secondPlace.nextSequence());
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
    showProgress(0);
    try {
      return await proof;
    } finally {
      proofs.delete(proof);
      showProgress(null);
    }
  }

  async function readAndAdmit(snapshot: Snapshot): Promise<Backup> {
    const { id, sequence, madeAt, reason, counts } = snapshot;
    const path = `${folder.database(id)}.new`;
    try {
      syncFile(path);
      const facts = await jobs.run('checkCopy', { path, tables: recordTableNames }, longestCheckMs, {
        onProgress: ({ done, total }) => showProgress(done / total),
      });
      const isSame = countedNouns.every((noun) => facts.tables[noun]?.count === counts[noun]);
      if (!isSame) throw new Failure('BACKUP_INVALID');
      const { bytes, sha256, databaseId, schemaNumber } = facts;
      const kept = { sequence, madeAt, rewrittenAt: null, reason, bytes, schemaNumber, appVersion, counts };
      folder.admit(id, { format: 1, ...kept, databaseId, sha256, tables: facts.tables });
      failedAt = null;
      prune();
      secondPlace.want();
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
    // What another workspace has put here is not for this one to thin out.
    const databaseId = idOf(open);
    const own = folder.list().filter(({ id }) => folder.read(id)?.databaseId === databaseId);
    const expendable = listExpendable(own, {
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
    const failure = new Failure('BACKUP_FAILED', undefined, error);
    onFailure(failure);
    return failure;
  }

  /** Reads a backup again, in the first place when it lies there. Throws NOT_FOUND, BACKUP_INVALID. */
  async function verify(id: string): Promise<{ facts: CopyFacts; manifest: Manifest }> {
    const place = folder.read(id) ? folder : secondPlace;
    const manifest = place.read(id);
    if (!manifest) throw new Failure('NOT_FOUND');
    const facts = await jobs.run(
      'checkCopy',
      { path: place.database(id), tables: recordTableNames },
      longestCheckMs,
    );
    if (facts.sha256 !== manifest.sha256 || facts.databaseId !== manifest.databaseId)
      throw new Failure('BACKUP_INVALID');
    return { facts, manifest };
  }

  /** As `verify`, after one that lies in the second place only was copied to the first. It can be used from there then. */
  async function fetch(id: string): Promise<void> {
    if (!folder.read(id)) await secondPlace.bring(id);
    await verify(id);
  }

  /** Those of both places, the newest first. */
  function list(): ListedBackup[] {
    const here = folder.list();
    const ids = new Set(here.map(({ id }) => id));
    return [
      ...here.map((found) => ({
        ...found,
        places: secondPlace.read(found.id) ? ['first' as const, 'second' as const] : ['first' as const],
      })),
      ...secondPlace
        .list()
        .flatMap((found) => (ids.has(found.id) ? [] : [{ ...found, places: ['second' as const] }])),
    ].sort((a, b) => b.sequence - a.sequence);
  }

  /**
   * Files of this database's backups that lie in the second place only: nothing is erased from them. The second place itself while nobody knows what
   * lies there.
   */
  function listElsewhere(): string[] {
    const open = database();
    const databaseId = open && idOf(open);
    const unknown = secondPlace.unknownFolder();
    if (unknown !== null) return [unknown];
    return secondPlace.list().flatMap(({ id }) => {
      const isOwn = secondPlace.read(id)?.databaseId === databaseId;
      return isOwn && !folder.read(id) ? [secondPlace.database(id)] : [];
    });
  }

  return {
    folder,
    secondPlace,
    list,
    listElsewhere,
    takeSnapshot,
    prove,
    verify,
    fetch,
    countRecords,
    make: async (reason: BackupReason) => prove(takeSnapshot(reason)),
    isRunning: () => proofs.size > 0,
    /** Resolves when none is being read that is not yet in the list. */
    settle: () => Promise.allSettled(proofs),
    failedAt: () => failedAt,
    progress: () => progress,
  };
}
