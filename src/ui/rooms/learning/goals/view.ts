import { z } from 'zod';
import { type GoalFilter, goalFilter, goalSort } from '#contract/goals.ts';

export const tableColumns = ['state', 'skills', 'progress', 'minutes', 'targetOn', 'changedAt'] as const;
export type TableColumn = (typeof tableColumns)[number];
/** Columns that goals cannot be sorted by. */
export const unsortedColumns = ['skills', 'progress'] as const satisfies TableColumn[];

/** How the goals were left. */
export const goalsView = z.object({
  filter: goalFilter,
  sort: goalSort,
  columns: z.array(z.enum(tableColumns)),
  folded: z.array(z.string()),
});
export type GoalsViewState = z.infer<typeof goalsView>;

export const defaultView: GoalsViewState = {
  filter: {},
  sort: { by: 'changedAt', direction: 'descending' },
  columns: ['state', 'skills', 'progress', 'minutes', 'targetOn'],
  folded: ['dropped'],
};

export function isNarrowed({ text, states, skillId }: GoalFilter): boolean {
  return Boolean(text) || skillId !== undefined || (states?.length ?? 0) > 0;
}
