import { constants, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '#contract/failures.ts';
import type { Salvaged } from '#contract/rescue.ts';
import type { Backups } from '../backups/create-backups.ts';
import { translateError } from '../database/translate-error.ts';
import { isWorkspaceKnown, readWorkspaceRecord } from '../database/workspace-record.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { OpenInstead, OpenInsteadOptions } from './open-instead.ts';
import { knownCounts, makeReport } from './salvage-report.ts';

/** About a second for 10 MiB: a limit for what never ends. */
const longestSalvageMs = 900_000;

export interface SalvagingOptions extends OpenInsteadOptions {
  backups: Backups;
  jobs: JobRunner;
  openInstead: OpenInstead;
}

/** Reads what can still be read out of a damaged database, and opens that in its place. */
export function createSalvaging({
  workspacePath,
  keeper,
  backups,
  jobs,
  clock,
  openInstead,
}: SalvagingOptions) {
  const path = join(workspacePath, 'langkah.db');
  // In the workspace, so that what is made there can be moved into its place in one step.
  const scratch = join(workspacePath, 'salvaging');
  let isRunning = false;
  // What a killed program left. Only with the workspace in our hands: somebody else may be at work there otherwise.
  if (keeper.ownDatabase()) rmSync(scratch, { recursive: true, force: true });

  function isPossible(): boolean {
    const code = keeper.trouble()?.code;
    const isOurs =
      code === 'DATABASE_DAMAGED' || (code === 'DATABASE_FOREIGN' && isWorkspaceKnown(workspacePath));
    return isOurs && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
  }

  /** Whether the files are those that were copied. */
  const stateOfFiles = () =>
    [path, `${path}-wal`]
      .map((file) => statSync(file, { throwIfNoEntry: false }))
      .map((found) => `${found?.ino} ${found?.size} ${found?.mtimeMs}`)
      .join();

  async function copyToScratch(): Promise<string> {
    rmSync(scratch, { recursive: true, force: true });
    mkdirSync(scratch, { mode: 0o700 });
    const copy = join(scratch, 'langkah.db');
    await copyFile(path, copy, constants.COPYFILE_FICLONE);
    if (existsSync(`${path}-wal`)) await copyFile(`${path}-wal`, `${copy}-wal`, constants.COPYFILE_FICLONE);
    return copy;
  }

  async function work(): Promise<Salvaged> {
    const before = stateOfFiles();
    const known = readWorkspaceRecord(workspacePath);
    const countOf = knownCounts(known, backups.folder);
    const target = join(scratch, 'salvaged.db');
    const order = { path: await copyToScratch(), target, now: clock.now(), known };
    const found = await jobs.run('salvage', order, longestSalvageMs);
    if (!isPossible() || stateOfFiles() !== before) throw new Failure('NOT_AVAILABLE');
    return { setAsideIn: openInstead(target) ?? workspacePath, report: makeReport(found, countOf) };
  }

  return {
    isPossible,
    /** As the contract promises it. */
    async salvage(): Promise<Salvaged> {
      if (isRunning || !isPossible()) throw new Failure('NOT_AVAILABLE');
      isRunning = true;
      try {
        return await work();
      } catch (error) {
        throw translateError(error) ?? error;
      } finally {
        isRunning = false;
        rmSync(scratch, { recursive: true, force: true });
      }
    },
  };
}
