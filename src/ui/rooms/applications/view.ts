import { z } from 'zod';
import { type ApplicationFilter, applicationFilter, applicationSort } from '#contract/applications.ts';

export const tableColumns = [
  'company',
  'stage',
  'location',
  'source',
  'appliedOn',
  'deadlineOn',
  'nextStepOn',
  'interest',
  'pay',
  'changedAt',
] as const;
export type TableColumn = (typeof tableColumns)[number];

/** How the room was left. */
export const applicationsView = z.object({
  view: z.enum(['board', 'table']),
  filter: applicationFilter,
  sort: applicationSort,
  columns: z.array(z.enum(tableColumns)),
  folded: z.array(z.string()),
});
export type ApplicationsView = z.infer<typeof applicationsView>;

export const defaultView: ApplicationsView = {
  view: 'board',
  filter: {},
  sort: { by: 'changedAt', direction: 'descending' },
  columns: ['company', 'stage', 'location', 'appliedOn', 'nextStepOn'],
  folded: [],
};

/** Whether anything but the choice of archived ones narrows the list. */
export function isNarrowed({ text, stageIds, tagIds, sources, workModes }: ApplicationFilter): boolean {
  return Boolean(text) || [stageIds, tagIds, sources, workModes].some((list) => (list?.length ?? 0) > 0);
}
