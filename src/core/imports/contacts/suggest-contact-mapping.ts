import type { ImportSource } from '#contract/import-parts.ts';
import type { ImportPart } from '#contract/imports.ts';
import { cardMapping } from '../cards/card-table.ts';
import { guessDateOrder } from '../date-order.ts';
import type { Table } from '../read-table.ts';
import { suggestContactColumns } from './contact-headers.ts';

/**
 * How a table of people is probably meant. Who comes from an address book is known already: they are kept in touch with. `other`: what the dates of the file
 * look like as a whole, for a column that nobody takes for a day yet.
 */
export function suggestContactMapping(
  { table, source }: { table: Table; source: ImportSource },
  today: string,
  other: ImportPart['applications'],
): ImportPart['contacts'] {
  const columns = source === 'vcard' ? [...cardMapping] : suggestContactColumns(table.headers);
  const day = columns.find(({ field }) => field === 'connectedOn')?.column;
  const guess =
    day === undefined
      ? { order: other.mapping.dateOrder, isUncertain: other.dateOrderUncertain }
      : guessDateOrder(table.rows, table.headers.length, new Set([day]), today);
  return {
    mapping: { columns, dateOrder: guess.order, state: 'keeping_in_touch' },
    dateOrderUncertain: guess.isUncertain,
  };
}
