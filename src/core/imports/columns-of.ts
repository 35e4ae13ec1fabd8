import type { Table } from './read-table.ts';
import type { FilledColumn } from './row-notebook.ts';

/** The columns that fill each field, as a mapping says; those that the table does not have are passed over. */
export function columnsOf<Field extends string>(
  { headers }: Pick<Table, 'headers'>,
  columns: ReadonlyArray<{ column: number; field: Field }>,
): (field: Field) => readonly FilledColumn[] {
  const byField = new Map<Field, FilledColumn[]>();
  for (const { column, field } of columns) {
    if (column >= headers.length) continue;
    byField.set(field, [...(byField.get(field) ?? []), { column, header: headers[column] ?? '' }]);
  }
  const none: FilledColumn[] = [];
  return (field) => byField.get(field) ?? none;
}
