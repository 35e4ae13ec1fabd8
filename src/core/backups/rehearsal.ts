import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, type FailureCode } from '#contract/failures.ts';
import { type Rehearsal, rehearsal } from '#contract/rehearsal.ts';
import type { Database } from '../database/database.ts';
import { writeWholeFile } from '../database/write-whole-file.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { Clock, Log } from '../ports.ts';
import type { BackupFolder } from './backup-folder.ts';

const everyMs = 7 * 86_400_000;
const longestMs = 10 * 60_000;
/** Failures that speak about the backup, not about this machine or this version. */
const condemning: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'BACKUP_INVALID',
  'DATABASE_EMPTY',
  'DATABASE_FOREIGN',
  'DATABASE_DAMAGED',
  'MIGRATION_FAILED',
]);

export interface RehearsalsOptions {
  folder: BackupFolder;
  /** The person's own workspace; null while there is none or the sample is open. */
  database: () => Database | null;
  clock: Clock;
  jobs: JobRunner;
  log: Log;
  /** There is another result. */
  onChanged: () => void;
}

export type Rehearsals = ReturnType<typeof createRehearsals>;

/** Proves once a week that going back would work, by doing it with a copy in a process of its own. The result is kept beside the backups. */
export function createRehearsals({ folder, database, clock, jobs, log, onChanged }: RehearsalsOptions) {
  const path = join(folder.path, 'rehearsal.json');
  let last: Rehearsal | null = read();
  let running: Promise<Rehearsal> | null = null;

  function read(): Rehearsal | null {
    try {
      return rehearsal.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      return null;
    }
  }

  function keep(result: Rehearsal): void {
    last = result;
    try {
      writeWholeFile(path, JSON.stringify(result, null, 2));
      const { backupId, result: code } = result;
      if (code === 'worked') folder.mark(backupId, null);
      else if (condemning.has(code)) folder.mark(backupId, code);
    } catch {
      // It is known until the program ends, and the rehearsal is held again.
    }
  }

  async function rehearseNewest(): Promise<Rehearsal> {
    const [newest] = folder.list();
    const manifest = newest && folder.read(newest.id);
    if (!manifest) throw new Failure('NOT_FOUND');
    const { sha256, databaseId, tables } = manifest;
    const at = clock.now();
    const startedAt = performance.now();
    const order = { path: folder.database(newest.id), now: at, sha256, databaseId, tables };
    const result = await jobs.run('rehearse', order, longestMs).then(
      () => 'worked' as const,
      (error: Failure) => error.code ?? 'UNEXPECTED',
    );
    // Written anew meanwhile, because something was erased from it: what was read was neither.
    if (result !== 'worked' && folder.read(newest.id)?.sha256 !== sha256) return rehearseNewest();
    const ms = Math.round(performance.now() - startedAt);
    log.write({ event: 'backup.rehearsed', code: result, ms });
    const found = { at, backupId: newest.id, result, ms };
    keep(found);
    onChanged();
    return found;
  }

  return {
    last: () => last,
    /** Once a week; after one that failed, as soon as there is another backup. A clock that was set back does not put it off. */
    isDue(): boolean {
      if (!database()) return false;
      const age = last ? clock.now() - last.at : everyMs;
      const isOld = age < 0 || age >= everyMs;
      if (last?.result === 'worked' && !isOld) return false;
      const [newest] = folder.list();
      return newest !== undefined && (isOld || newest.id !== last?.backupId);
    },
    /** One at a time. Throws NOT_FOUND when there is no backup; a backup that cannot be opened is a result. */
    run(): Promise<Rehearsal> {
      running ??= rehearseNewest().finally(() => {
        running = null;
      });
      return running;
    },
  };
}
