import type { ComponentType } from 'react';
import type { ReportKind } from '#contract/report-kinds.ts';
import { IdeaField } from './canvas/idea-field.tsx';
import { ApplicationField } from './interview-sheet/application-field.tsx';
import { FlowMenu } from './search-summary/flow-menu.tsx';
import type { OwnFieldsProps } from './use-report.ts';
import { WorkSearchFields } from './work-search/work-search-fields.tsx';

/** What only one report asks. */
export const ownFields: Readonly<Partial<Record<ReportKind, ComponentType<OwnFieldsProps>>>> = {
  work_search: WorkSearchFields,
  search_summary: FlowMenu,
  canvas: IdeaField,
  interview_sheet: ApplicationField,
};
