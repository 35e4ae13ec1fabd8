/** Every report there is, in the order in which they are offered. */
export const reportKinds = [
  'work_search',
  'search_summary',
  'weekly_review',
  'interview_sheet',
  'network_log',
  'learning_portfolio',
  'mood_summary',
  'canvas',
  'archive',
] as const;
export type ReportKind = (typeof reportKinds)[number];
