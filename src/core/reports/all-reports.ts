import type { OptionsOf, ReportKind } from '#contract/report-kinds.ts';
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
  [Kind in ReportKind]: (source: ReportSource, options: OptionsOf<Kind>) => PreparedReport;
};

/** A report of the contract that is not here does not compile. */
const allReports: AllReports = {
  work_search: makeReport(workSearch),
  search_summary: makeReport(searchSummary),
  weekly_review: makeReport(weeklyReview),
  interview_sheet: makeReport(interviewSheet),
  network_log: makeReport(networkLog),
  learning_portfolio: makeReport(learningPortfolio),
  mood_summary: makeReport(moodSummary),
  canvas: makeReport(canvasReport),
  archive: makeReport(archive),
};

/** Reads what the report is made from. NOT_FOUND where it is about a record that is not there. */
export function prepareReport<Kind extends ReportKind>(
  source: ReportSource,
  kind: Kind,
  options: OptionsOf<Kind>,
): PreparedReport {
  return allReports[kind](source, options);
}
