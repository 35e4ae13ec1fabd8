import { rmSync } from 'node:fs';
import { type Backup, countedNouns, type RecordCounts } from '#contract/backups.ts';
import { Failure } from '#contract/failures.ts';
import type { TrashRef } from '#contract/trash.ts';
import { syncFile } from '../database/write-whole-file.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { Clock, Log } from '../ports.ts';
import { type Backups, recordTableNames } from './create-backups.ts';

const longestLookMs = 60_000;
/** Copied, emptied of what is erased, copied again, and read twice from end to end. */
const longestErasureMs = 300_000;

export interface ErasureOptions {
  backups: Pick<Backups, 'folder' | 'settle'>;
  clock: Clock;
  jobs: JobRunner;
  log: Log;
  /** The newest schema that this program knows. */
  schemaNumber: number;
  onChanged: () => void;
}

export type Erasure = ReturnType<typeof createErasure>;

/** Erasing for good in backups as well. Each backup is looked into and written anew in a process of its own. */
export function createErasure({ backups, clock, jobs, log, schemaNumber, onChanged }: ErasureOptions) {
  const { folder } = backups;
  let newest: Promise<unknown> = Promise.resolve();
  let isStopped = false;
  let progress: { doneCount: number; totalCount: number } | null = null;

  /** Backups that hold one of these records, the newest first. Throws NOT_AVAILABLE when it takes too long. */
  async function listHolding(refs: TrashRef[]): Promise<Backup[]> {
    // One that is still being read would be missed.
    await backups.settle();
    const all = folder.list();
    if (all.length === 0 || refs.length === 0) return [];
    const paths = all.map(({ id }) => folder.database(id));
    const holding = await jobs.run('findHolders', { paths, refs }, longestLookMs);
    return all.filter(({ id }) => holding.includes(folder.database(id)));
  }

  /** Writes one backup anew. Returns whether the records are no longer in it. */
  async function rewrite({ id }: Backup, refs: TrashRef[]): Promise<boolean> {
    const scratch = folder.scratch(id);
    try {
      const before = folder.read(id);
      // Thinned out meanwhile.
      if (!before) return true;
      const to = folder.prepare(id);
      rmSync(scratch, { force: true });
      const { sha256 } = before;
      const files = { from: folder.database(id), to, scratch, sha256, supported: schemaNumber };
      const order = { ...files, tables: recordTableNames, refs };
      const facts = await jobs.run('eraseFromCopy', order, longestErasureMs);
      if (!folder.read(id)) return true;
      syncFile(to);
      const { bytes, tables } = facts;
      const counts = Object.fromEntries(
        countedNouns.map((noun) => [noun, tables[noun]?.count ?? 0]),
      ) as RecordCounts;
      folder.exchange(id, {
        ...before,
        rewrittenAt: clock.now(),
        bytes,
        counts,
        sha256: facts.sha256,
        tables,
      });
      return true;
    } catch (error) {
      const { code } = error as { code?: string };
      log.write({ event: 'backup.not_erased', ...(code && { code }) });
      return false;
    } finally {
      rmSync(scratch, { force: true });
      rmSync(`${folder.database(id)}.new`, { force: true });
    }
  }

  async function eraseNow(refs: TrashRef[]): Promise<boolean> {
    isStopped = false;
    const failed = new Set<string>();
    const done = new Set<string>();
    const listLeft = async () =>
      (await listHolding(refs)).filter(({ id }) => !failed.has(id) && !done.has(id));
    // Again and again, because a backup may be made while others are written anew.
    for (let left = await listLeft(); left.length > 0; left = await listLeft()) {
      progress = { doneCount: 0, totalCount: left.length };
      onChanged();
      for (const found of left) {
        if (isStopped) return false;
        ((await rewrite(found, refs)) ? done : failed).add(found.id);
        progress = { doneCount: progress.doneCount + 1, totalCount: left.length };
        onChanged();
      }
    }
    if (failed.size > 0) throw new Failure('BACKUP_FAILED', { backups: [...failed] });
    // Called off during the last one: what comes after erasing must not happen either.
    return !isStopped;
  }

  return {
    listHolding,
    progress: () => progress,
    /** Ends erasing after the backup that is being written anew. */
    stop: () => {
      isStopped = true;
    },
    /**
     * Erases records from all backups that hold them. Throws BACKUP_FAILED with the ids of those in which they still are; all others
     * are done. Resolves with false when it was stopped.
     */
    erase(refs: TrashRef[]): Promise<boolean> {
      // One after the other: two would write to the same files.
      const mine = newest
        .then(() => eraseNow(refs))
        .finally(() => {
          progress = null;
          onChanged();
        });
      newest = mine.catch(() => {});
      return mine;
    },
  };
}
