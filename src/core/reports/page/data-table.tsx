import type { ReactNode } from 'react';
import { Sliced } from './render-in-slices.tsx';

export interface Column<Row> {
  /** Tells it from the others. */
  name: string;
  /** Stands over the column. */
  head: string;
  isNumber?: boolean;
  /** Keeps the lines of a text. */
  isNote?: boolean;
  cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  caption?: string;
  /** The first one names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Percent of the width for each column; without it each is as wide as it needs. */
  widths?: readonly number[];
  className?: string;
}

/** Whether nothing would stand in any row of a column. */
function isEmpty<Row>({ cell }: Column<Row>, rows: readonly Row[]): boolean {
  const nothing: ReactNode[] = [null, undefined, false, ''];
  return rows.every((row) => nothing.includes(cell(row)));
}

/** Rows of records. Its head is repeated on every sheet, no row is torn apart, and columns that nothing stands in are left away. */
export function DataTable<Row>({ caption, columns: all, rows, widths, className }: DataTableProps<Row>) {
  const columns = all.filter((column, place) => place === 0 || rows.length === 0 || !isEmpty(column, rows));
  return (
    <table className={className ?? 'entries'}>
      {caption !== undefined && <caption>{caption}</caption>}
      {widths && (
        <colgroup>
          {columns.map((column) => (
            <col key={column.name} width={`${widths[all.indexOf(column)]}%`} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr>
          {columns.map(({ name, head, isNumber }) => (
            <th key={name} scope="col" className={isNumber ? 'number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Sliced
          of={rows}
          each={(row) => (
            <tr>
              {columns.map((column, place) => (
                <Cell key={column.name} column={column} row={row} isFirst={place === 0} />
              ))}
            </tr>
          )}
        />
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row, isFirst }: { column: Column<Row>; row: Row; isFirst: boolean }) {
  const { isNumber, isNote, cell } = column;
  const className = isNumber ? 'number' : isNote ? 'note' : undefined;
  if (isFirst) {
    return (
      <th scope="row" dir="auto" className={className}>
        {cell(row)}
      </th>
    );
  }
  return (
    <td dir="auto" className={className}>
      {cell(row)}
    </td>
  );
}
