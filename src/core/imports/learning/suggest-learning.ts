import type { ImportPart } from '#contract/imports.ts';
import { guessDateOrder } from '../date-order.ts';
import type { Table } from '../read-table.ts';
import { suggestResourceColumns } from './resource-headers.ts';
import { suggestSkillColumns } from './skill-headers.ts';

/** How a table of resources or of skills is probably meant. `other`: what its dates look like where nobody takes a column for a day yet. */
export function suggestLearning(
  table: Table,
  today: string,
  other: ImportPart['applications'],
): Pick<ImportPart, 'resources' | 'skills'> {
  const columns = suggestResourceColumns(table.headers);
  const days = columns.filter(({ field }) => field === 'finishedOn' || field === 'lastUsedOn');
  const guess =
    days.length === 0
      ? { order: other.mapping.dateOrder, isUncertain: other.dateOrderUncertain }
      : guessDateOrder(table.rows, table.headers.length, new Set(days.map(({ column }) => column)), today);
  return {
    resources: { mapping: { columns, dateOrder: guess.order }, dateOrderUncertain: guess.isUncertain },
    skills: { mapping: { columns: suggestSkillColumns(table.headers) } },
  };
}
