import { cellText, isPlaceholder } from '../cells/cell-text.ts';
import type { Table } from '../read-table.ts';
import type { FilledColumn } from '../row-notebook.ts';
import { moodWordKey } from './mood-word-list.ts';

/** The words for moods in a table and how many rows say them, those that most rows say first. As the rows are read: the first column that says anything counts. */
export function countMoodWords(
  { rows }: Pick<Table, 'rows'>,
  columns: readonly FilledColumn[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const word = columns
      .map(({ column }) => cellText(cells[column] ?? '').text)
      .find((text) => !isPlaceholder(text));
    if (word === undefined) continue;
    const key = moodWordKey(word);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map([...counts].toSorted(([, one], [, other]) => other - one));
}
