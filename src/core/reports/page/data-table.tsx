import type { ReactNode } from 'react';
import { Sliced } from './render-in-slices.tsx';

export interface Column<Row> {
  /** Stands over the column, and names it in CSS: `column-day`. */
  name: string;
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

/** Rows of records. Its head is repeated on every sheet, and no row is torn apart. */
export function DataTable<Row>({ caption, columns, rows, widths, className }: DataTableProps<Row>) {
  return (
    <table className={className ?? 'entries'}>
      {caption !== undefined && <caption>{caption}</caption>}
      {widths && (
        <colgroup>
          {widths.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever moved on paper
            <col key={index} width={`${width}%`} />
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
