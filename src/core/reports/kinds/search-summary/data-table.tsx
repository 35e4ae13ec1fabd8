import { Sliced } from '../../page/render-in-slices.tsx';
import type { ReportWords } from '../../report-words.ts';

interface DataTableProps {
  words: ReportWords;
  caption: string;
  /** The first one names the rows; the others hold numbers, but for those that say otherwise. */
  columns: readonly { label: string; isText?: boolean }[];
  rows: readonly { name: string; cells: readonly (string | number)[] }[];
}

/** The numbers of a chart, below it. */
export function DataTable({ words, caption, columns, rows }: DataTableProps) {
  const [first, ...others] = columns;
  const look = (index: number) => (others[index]?.isText ? 'text' : 'number');
  return (
    <table className="data">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first?.label}</th>
          {others.map(({ label }, index) => (
            <th key={label} scope="col" className={look(index)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Sliced
          of={rows}
          each={({ name, cells }) => (
            <tr>
              <th scope="row" dir="auto">
                {name}
              </th>
              {cells.map((cell, index) => (
                <td key={others[index]?.label} className={look(index)}>
                  {typeof cell === 'number' ? words.number(cell) : cell}
                </td>
              ))}
            </tr>
          )}
        />
      </tbody>
    </table>
  );
}
