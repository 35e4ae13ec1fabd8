import { Sliced } from '../page/render-in-slices.tsx';
import type { Table } from './book.ts';

/** Rows of a record or of the ledger. The first column names the row. */
export function TableView({ table: { caption, columns, rows } }: { table: Table }) {
  const lookOf = (place: number) => (columns[place]?.isNumber ? 'number' : 'note');
  return (
    <table className="dense">
      {caption !== null && <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ head, isNumber }) => (
            <th key={head} scope="col" className={isNumber ? 'number' : undefined}>
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
              {row.map((cell, place) =>
                place === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever moved on paper
                  <th key={place} scope="row" dir="auto">
                    {cell}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever moved on paper
                  <td key={place} dir="auto" className={lookOf(place)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          )}
        />
      </tbody>
    </table>
  );
}
