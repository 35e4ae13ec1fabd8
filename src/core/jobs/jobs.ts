import type { FailureData } from '#contract/failures.ts';
import type { Progress } from '#contract/procedures.ts';
import { translateError } from '../database/translate-error.ts';
import { readImportFile } from '../imports/read-import-file.ts';
import { insertPages } from '../reports/page/annex-pages/insert-pages.ts';
import { inspectPdf } from '../reports/page/annex-pages/inspect-pdf.ts';
import { salvage } from '../salvage/salvage.ts';
import { checkCopy } from './check-copy.ts';
import { eraseFromCopy } from './erase-from-copy.ts';
import { findHolders } from './find-holders.ts';
import { packBundle } from './pack-bundle.ts';
import { packOpen } from './pack-open.ts';
import { copyBackup, readPlace, removeBackups } from './place-jobs.ts';
import { rehearse } from './rehearse.ts';
import type { Report } from './report.ts';
import { unpack } from './unpack.ts';

/** Work that is done in a process of its own: it takes long, or reads what others wrote. Each gets and returns what can be cloned. */
export const jobs = {
  checkCopy,
  copyBackup,
  eraseFromCopy,
  findHolders,
  insertPages,
  inspectPdf,
  packBundle,
  packOpen,
  readPlace,
  readImportFile,
  rehearse,
  removeBackups,
  salvage,
  unpack,
} as const;

export type JobName = keyof typeof jobs;
export type JobInput<N extends JobName> = Parameters<(typeof jobs)[N]>[0];
export type JobOutput<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>;

/** What the process is told, and what it answers. */
export interface JobOrder {
  name: JobName;
  input: unknown;
}
export type JobAnswer =
  | { progress: Progress }
  | { output: unknown }
  | { failure: { code: string; message: string; data?: FailureData } };

const reportEveryMs = 100;

/** Does a job in this process; `report` hears how far it has come. Never throws. */
export async function doJob({ name, input }: JobOrder, report: Report): Promise<JobAnswer> {
  let reportedAt = Number.NEGATIVE_INFINITY;
  const reportNowAndThen: Report = (progress) => {
    const now = performance.now();
    if (now - reportedAt < reportEveryMs) return;
    reportedAt = now;
    report(progress);
  };
  try {
    return {
      output: await (jobs[name] as (given: unknown, report: Report) => unknown)(input, reportNowAndThen),
    };
  } catch (error) {
    const known = translateError(error);
    const { message = String(error) } = error as { message?: string };
    const { code = 'UNEXPECTED', data } = known ?? {};
    return { failure: { code, message, ...(data && { data }) } };
  }
}
