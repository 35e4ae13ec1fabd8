import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readGuarded, writeCsv } from '#core/reports/formats/write-csv.ts';

const read = (text: string) =>
  papaparse.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);
const nasty = fc.constantFrom(
  ...[
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '\0',
    '＝',
    '＋',
    '－',
    '＠',
    "'",
    '"',
    ',',
    ';',
    ' ',
    '\u00A0',
    '😀',
    'a',
    '١',
  ],
);
const texts = fc.oneof(
  fc.array(nasty, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
);

test.each([
  ["=cmd|'/C calc'!A0"],
  ['+62 811 2345'],
  ['-5'],
  ['@SUM(A1)'],
  ['\t=1'],
  ['\r=1'],
  ['\0=1'],
  ['  =1'],
  ['\u00A0=1'],
  ['\u200B=1'],
  ['"=1'],
  [';=1'],
  [',=1'],
  ['＝1'],
  ['＋1'],
  ['－1'],
  ['＠SUM'],
  ["'=1"],
])('%j is guarded', (text) => {
  expect(read(writeCsv([[text]]))).toEqual([[`'${text}`]]);
});

test.each([['PT Maju'], ['3-5 years'], ['a=b'], ["'t Hooft"], ['sari@example.org'], ['']])(
  '%j is left alone',
  (text) => expect(read(writeCsv([[text, 'x']]))).toEqual([[text, 'x']]),
);

test('numbers of ours stay numbers, and nothing is an empty cell', () => {
  expect(writeCsv([[-5, 0.25, null, 'x']])).toBe('-5,0.25,,x\r\n');
});

test('each row ends with CRLF, and the mark for Excel comes once', () => {
  expect(writeCsv([['a'], ['b']], { bom: true })).toBe('\uFEFFa\r\nb\r\n');
  expect(writeCsv([])).toBe('');
});

describe('whatever the texts are', () => {
  const tables = fc.array(fc.array(texts, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });

  test('a reader finds the same cells, and no cell begins as a formula', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const cells = read(writeCsv(rows));
        expect(cells.map((row) => row.map(readGuarded))).toEqual(rows);
        for (const cell of cells.flat()) expect(cell.trim()).not.toMatch(/^[=+\-@＝＋－＠\t\r\0]/);
      }),
      { numRuns: 500 },
    );
  });
});
