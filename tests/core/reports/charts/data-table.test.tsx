import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DataTable } from '#core/reports/page/data-table.tsx';

interface Row {
  name: string;
  count: number | null;
  note: string;
}
const draw = (rows: readonly Row[]) =>
  renderToStaticMarkup(
    <DataTable
      widths={[50, 20, 30]}
      columns={[
        { name: 'name', head: 'Name', cell: ({ name }) => name },
        { name: 'count', head: 'Count', cell: ({ count }) => count },
        { name: 'note', head: 'Note', cell: ({ note }) => note },
      ]}
      rows={rows}
    />,
  );

test('columns that nothing stands in are left away, with their width; none is something', () => {
  const markup = draw([
    { name: 'One', count: null, note: 'Yes' },
    { name: '', count: null, note: '' },
  ]);
  expect(markup.match(/<col width="[^"]+"/g)).toEqual(['<col width="50%"', '<col width="30%"']);
  expect(markup.match(/<th scope="col">[^<]+/g)).toEqual(['<th scope="col">Name', '<th scope="col">Note']);
  expect(draw([{ name: '', count: 0, note: '' }])).toContain('>Count<');
  expect(draw([{ name: '', count: 0, note: '' }])).toContain('>Name<');
});
