import type { ReportKind } from '#contract/report-kinds.ts';
import type { OptionsOf, ReportOptions } from '#contract/report-options.ts';
import { archive } from './kinds/archive/archive.ts';
import { canvasReport } from './kinds/canvas/canvas-report.ts';
import { interviewSheet } from './kinds/interview-sheet/interview-sheet.ts';
import { learningPortfolio } from './kinds/learning-portfolio/learning-portfolio.ts';
import { moodSummary } from './kinds/mood-summary/mood-summary.ts';
import { networkLog } from './kinds/network-log/network-log.ts';
import { searchSummary } from './kinds/search-summary/search-summary.ts';
import { weeklyReview } from './kinds/weekly-review/weekly-review.ts';
import { workSearch } from './kinds/work-search/work-search.ts';
import { makeReport } from './prepare-report.ts';
import type { PreparedReport, ReportSource } from './report.ts';

type AllReports = {
  [K in ReportKind]?: (source: ReportSource, options: OptionsOf<K>) => PreparedReport;
};

const allReports: AllReports = {
  work_search: makeReport(workSearch),
  search_summary: makeReport(searchSummary),
  mood_summary: makeReport(moodSummary),
  canvas: makeReport(canvasReport),
  weekly_review: makeReport(weeklyReview),
  interview_sheet: makeReport(interviewSheet),
  network_log: makeReport(networkLog),
  learning_portfolio: makeReport(learningPortfolio),
  archive: makeReport(archive),
};

/** Reads what the report is made from. NOT_FOUND where it is about a record that is not there. */
export function prepareReport(source: ReportSource, options: ReportOptions): PreparedReport | null {
  // Which report it is decides which options there are: that the two belong together is said by the table above.
  const prepare = allReports[options.kind] as
    | ((source: ReportSource, options: ReportOptions) => PreparedReport)
    | undefined;
  return prepare?.(source, options) ?? null;
}
