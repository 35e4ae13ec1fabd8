import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type WorkSearchColumn, workSearchColumns } from '#contract/work-search-parts.ts';
import { columnStyles, typeFor } from '#core/reports/kinds/work-search/columns.ts';

/** Millimetres between the margins of a sheet on its side. */
const available = 269;

function widthsOf(columns: readonly WorkSearchColumn[], filled: readonly WorkSearchColumn[]) {
  const found = columnStyles(columns, filled, available).matchAll(/\.column-(\w+) \{ width: ([\d.]+)% \}/g);
  return new Map([...found].map(([, column, percent]) => [column, (Number(percent) / 100) * available]));
}

test('whatever columns are chosen and filled, together they are as wide as the sheet and none is lost', () => {
  const chosen = fc.subarray([...workSearchColumns], { minLength: 1 });
  const isSoft = (column: WorkSearchColumn) =>
    !['number', 'date', 'kind', 'method', 'annex'].includes(column);
  fc.assert(
    fc.property(
      chosen.filter((columns) => columns.some(isSoft)),
      fc.subarray([...workSearchColumns], { minLength: 1 }),
      (columns, filled) => {
        const widths = widthsOf(columns, filled);
        expect([...widths.keys()]).toEqual(columns);
        expect(Math.min(...widths.values())).toBeGreaterThan(5);
        if (columns.some((column) => isSoft(column) && filled.includes(column))) {
          const sum = [...widths.values()].reduce((total, width) => total + width, 0);
          expect(sum).toBeCloseTo(available, 1);
        }
      },
    ),
  );
});

test('where all columns are wanted, those that nothing is known for leave their room to the others', () => {
  const without = workSearchColumns.filter((column) => !column.startsWith('employer_'));
  const whenFull = widthsOf(workSearchColumns, workSearchColumns);
  const whenEmpty = widthsOf(workSearchColumns, without);
  expect(whenEmpty.get('employer_website')).toBeCloseTo(14.5, 1);
  expect(whenEmpty.get('note')).toBeGreaterThan(whenFull.get('note') ?? Number.POSITIVE_INFINITY);
});

test('type gets smaller as columns get more', () => {
  expect([3, 9, workSearchColumns.length].map((count) => typeFor(workSearchColumns.slice(0, count)))).toEqual(
    ['', 'dense', 'dense tight'],
  );
});
