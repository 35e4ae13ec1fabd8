import type { ImportField } from '#contract/import-parts.ts';
import type { ImportMapping } from '#contract/imports.ts';
import type { StageMeaning } from '#contract/stages.ts';
import { cellText, isPlaceholder } from './cells/cell-text.ts';
import { stageWordKey } from './cells/stage-words.ts';
import { guessDateOrder } from './date-order.ts';
import { suggestColumns } from './header-aliases.ts';
import { pastFields } from './imported-application.ts';
import type { Table } from './read-table.ts';

/** Stages are few; a column with more words than this holds something else. */
export const mostStageWords = 100;

export interface Suggestion {
  mapping: ImportMapping;
  unknownStageWords: string[];
  dateOrderUncertain: boolean;
}

/** How a table is probably meant: its columns by their names, its dates by all of them, its words for stages by the lists. */
export function suggestMapping(
  table: Table,
  meaningOf: (word: string) => StageMeaning | null,
  today: string,
): Suggestion {
  const columns = suggestColumns(table.headers);
  const columnOf = (field: ImportField) => columns.find((each) => each.field === field)?.column;
  const pastColumns = new Set([...pastFields].map(columnOf).filter((column) => column !== undefined));
  const { order, isUncertain } = guessDateOrder(table.rows, table.headers.length, pastColumns, today);
  const stageColumn = columnOf('stage');
  const words = stageColumn === undefined ? [] : stageWordsIn(table, stageColumn);
  const known = words.flatMap((word) => {
    const meaning = meaningOf(word);
    return meaning === null ? [] : [[word, meaning] as const];
  });
  return {
    mapping: {
      columns,
      dateOrder: order,
      stageWords: Object.fromEntries(known),
      duplicates: 'skip',
    },
    unknownStageWords: words.filter((word) => meaningOf(word) === null),
    dateOrderUncertain: isUncertain,
  };
}

function stageWordsIn(table: Table, column: number): string[] {
  const words = new Set<string>();
  for (const { cells } of table.rows) {
    const { text } = cellText(cells[column] ?? '');
    if (!isPlaceholder(text)) words.add(stageWordKey(text));
    if (words.size >= mostStageWords) break;
  }
  return [...words];
}
