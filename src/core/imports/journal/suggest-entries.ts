import type { ImportSource } from '#contract/import-parts.ts';
import type { ImportPart } from '#contract/imports.ts';
import { guessDateOrder } from '../date-order.ts';
import type { Table } from '../read-table.ts';
import { suggestEntryColumns } from './entry-headers.ts';

/** How a table of entries is probably meant. Words for moods that are known need no answer. `category`: the word for what came from anywhere. */
export function suggestEntries(
  { table, source }: { table: Table; source: ImportSource },
  today: string,
  category: string,
): ImportPart['entries'] {
  const columns = suggestEntryColumns(table.headers);
  const days = new Set(columns.filter(({ field }) => field === 'writtenOn').map(({ column }) => column));
  const { order, isUncertain } = guessDateOrder(table.rows, table.headers.length, days, today);
  return {
    mapping: {
      columns,
      dateOrder: order,
      moodWords: [],
      category: source === 'daylio' ? 'Daylio' : category,
    },
    dateOrderUncertain: isUncertain,
  };
}
