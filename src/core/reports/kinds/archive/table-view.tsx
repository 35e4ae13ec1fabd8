import { Sliced } from '../../page/render-in-slices.tsx';
import type { Table } from './book.ts';

/** Characters of a word that is never broken: eight columns of such words fit on a sheet. */
const wholeWord = 14;

/** Rows of a record or of the ledger. The first column names the row. */
export function TableView({ table: { caption, columns, rows } }: { table: Table }) {
  const looks = columns.map(({ head, isNumber }, place) => {
    const texts = [head, ...rows.map((row) => row[place] ?? '')];
    const isWhole = texts.every((text) => text.split(/\s/).every((word) => word.length <= wholeWord));
    return [isNumber ? 'number' : 'note', ...(isWhole ? ['whole'] : [])].join(' ');
  });
  return (
    <table className="dense">
      {caption !== null && <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ head }, place) => (
            <th key={head} scope="col" className={looks[place]}>
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
                  <td key={place} dir="auto" className={looks[place]}>
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
