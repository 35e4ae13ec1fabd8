import {
  IconArchive,
  IconCalendarWeek,
  IconCertificate,
  IconChartSankey,
  IconFileCertificate,
  IconLayoutGrid,
  IconMessages,
  IconMoodSmile,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { type ReportKind, reportKinds } from '#contract/report-kinds.ts';
import { type ReportRange, reportRanges } from '#contract/report-setups.ts';

/** What the page needs to know of a report before it is made. */
export interface ReportFacts {
  icon: ComponentType<{ size?: number | string; 'aria-hidden'?: 'true' }>;
  /** The ranges that make sense, the usual one first; none: it is not about a period. */
  ranges: readonly ReportRange[];
  /** The record it is about. */
  about?: 'application' | 'idea';
  /** Whether it shows the Journal, which is agreed to each time. */
  isPrivate?: boolean;
}

const usualFirst = (usual: ReportRange, ...without: ReportRange[]): ReportRange[] => [
  usual,
  ...reportRanges.filter((range) => range !== usual && !without.includes(range)),
];

export const reportFacts: Readonly<Record<ReportKind, ReportFacts>> = {
  work_search: { icon: IconFileCertificate, ranges: usualFirst('this_month', 'all') },
  search_summary: { icon: IconChartSankey, ranges: usualFirst('all') },
  weekly_review: { icon: IconCalendarWeek, ranges: ['this_week', 'last_week', 'own'] },
  interview_sheet: { icon: IconMessages, ranges: [], about: 'application' },
  network_log: { icon: IconUsers, ranges: usualFirst('this_month') },
  learning_portfolio: { icon: IconCertificate, ranges: usualFirst('all') },
  mood_summary: { icon: IconMoodSmile, ranges: usualFirst('last_4_weeks'), isPrivate: true },
  canvas: { icon: IconLayoutGrid, ranges: [], about: 'idea' },
  archive: { icon: IconArchive, ranges: usualFirst('all') },
};

/** As it stands in the address: `work-search`. */
export const slugOf = (kind: ReportKind): string => kind.replaceAll('_', '-');

export function kindOf(slug: string): ReportKind | undefined {
  return reportKinds.find((kind) => slugOf(kind) === slug);
}
