import type { ReportOptions } from '#contract/report-kinds.ts';
import { finish } from './finish-task.ts';
import type { TestCore } from './test-core.ts';

/** Prints a report to its end and fetches the file. */
export async function printReport(
  { reports }: Pick<TestCore['client'], 'reports'>,
  options: ReportOptions,
): Promise<File> {
  return reports.fetch(await finish(reports.print(options)));
}
