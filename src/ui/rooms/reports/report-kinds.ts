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
import { type ReportKind, type reportFacts, reportKinds } from '#contract/report-kinds.ts';
import type english from '#locales/en/reports.json';
import type indonesian from '#locales/id/reports.json';
import { IdeaField } from './canvas/idea-field.tsx';
import { ApplicationField } from './interview-sheet/application-field.tsx';
import { FlowMenu } from './search-summary/flow-menu.tsx';
import type { OwnFieldsProps } from './use-report.ts';
import { WorkSearchFields } from './work-search/work-search-fields.tsx';

/** How a report looks on the page; the contract says all else of it. */
interface ReportLook {
  icon: ComponentType<{ size?: number | string; 'aria-hidden'?: 'true' }>;
  /** What only this report asks. */
  Fields?: ComponentType<OwnFieldsProps>;
}

export const reportLooks: Readonly<Record<ReportKind, ReportLook>> = {
  work_search: { icon: IconFileCertificate, Fields: WorkSearchFields },
  search_summary: { icon: IconChartSankey, Fields: FlowMenu },
  weekly_review: { icon: IconCalendarWeek },
  interview_sheet: { icon: IconMessages, Fields: ApplicationField },
  network_log: { icon: IconUsers },
  learning_portfolio: { icon: IconCertificate },
  mood_summary: { icon: IconMoodSmile },
  canvas: { icon: IconLayoutGrid, Fields: IdeaField },
  archive: { icon: IconArchive },
};

interface Words {
  report: Record<ReportKind, Record<'title' | 'detail', string>>;
  part: { [Kind in ReportKind]: Record<(typeof reportFacts)[Kind]['parts'][number], string> };
  count: Record<`${ReportKind}_other`, string>;
  empty: Record<ReportKind, string>;
}
type Complete<Known extends Words> = Known;
/** A report without words in one of the languages does not compile. */
export type ReportWords = Complete<typeof english> & Complete<typeof indonesian>;

/** As it stands in the address: `work-search`. */
export const slugOf = (kind: ReportKind): string => kind.replaceAll('_', '-');

export function kindOf(slug: string): ReportKind | undefined {
  return reportKinds.find((kind) => slugOf(kind) === slug);
}
