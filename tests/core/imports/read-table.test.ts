import { describe, expect, test } from 'vitest';
import { fieldOfHeader, suggestColumns } from '#core/imports/header-aliases.ts';
import { readTable } from '#core/imports/read-table.ts';
import { codeOf } from './code-of.ts';

describe('headers', () => {
  test.each([
    ['COMPANY_NAME', 'company'],
    ['  Nama Perusahaan: ', 'company'],
    ['Posisi/Jabatan', 'role'],
    ['Tgl. Melamar (dd/mm/yyyy)', 'appliedOn'],
    ['Gaji (Rp)', 'pay'],
    ['Tahap', 'stage'],
    ['jobSource', 'source'],
    ['Tenggat', 'deadlineOn'],
    ['Langkah berikutnya', 'nextStep'],
    ['Zodiac', null],
    ['', null],
  ])('%s names %s', (header, field) => expect(fieldOfHeader(header)).toBe(field));

  test('"applied" is a day when no other column says it, else yes or no', () => {
    expect(suggestColumns(['Company', 'Applied'])[1]).toEqual({ column: 1, field: 'appliedOn' });
    expect(suggestColumns(['applied', 'appliedDate'])).toEqual([
      { column: 0, field: 'applied' },
      { column: 1, field: 'appliedOn' },
    ]);
  });
});

describe('tables', () => {
  test.each([',', ';', '\t', '|'] as const)('separated by %j', (mark) => {
    const text = [
      ['Company', 'Role', 'Notes'],
      ['Rimba', 'Analyst', 'a. b: c'],
    ]
      .map((cells) => cells.join(mark))
      .join('\r\n');
    expect(readTable(text)).toEqual({
      delimiter: mark,
      headers: ['Company', 'Role', 'Notes'],
      rows: [{ line: 2, cells: ['Rimba', 'Analyst', 'a. b: c'] }],
    });
  });

  test('commas in the cells do not beat the semicolons between them', () => {
    const text = 'Perusahaan;Posisi;Kota\nA, B, C;x, y, z;p, q, r\nD, E, F;x, y, z;p, q, r';
    expect(readTable(text)).toMatchObject({ delimiter: ';', rows: { length: 2 } });
  });

  test('a preamble, blank rows, breaks in quotes and mixed line endings keep their line numbers', () => {
    const text =
      'Rekap lamaran saya\r\n\r\nPerusahaan,Posisi,Catatan,,\nA,x,"satu\r\ndua",,\r\n,,,,\r\n\r\nB,y,"tiga ""empat"""\n';
    expect(readTable(text)).toEqual({
      delimiter: ',',
      headers: ['Perusahaan', 'Posisi', 'Catatan'],
      rows: [
        { line: 4, cells: ['A', 'x', 'satu\ndua'] },
        { line: 8, cells: ['B', 'y', 'tiga "empat"'] },
      ],
    });
  });

  test('a line that names the delimiter is believed and not a row', () => {
    expect(readTable('sep=;\nA,B;C\n1,2;3')).toEqual({
      delimiter: ';',
      headers: ['A,B', 'C'],
      rows: [{ line: 3, cells: ['1,2', '3'] }],
    });
  });

  test('unknown headers: the first row with two cells', () => {
    expect(readTable('My list\nFoo,Bar\n1,2').headers).toEqual(['Foo', 'Bar']);
  });
});

describe('limits', () => {
  const wide = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`).join(',');
  test.each([
    ['200 columns', wide(200), null],
    ['201 columns', wide(201), 'IMPORT_TOO_LARGE'],
    ['16,384 columns, all but two empty', `Company,Role${','.repeat(16_382)}\na,b`, null],
    ['100,000 rows', `Company,Role${'\na,b'.repeat(100_000)}`, null],
    ['100,001 rows', `Company,Role${'\na,b'.repeat(100_001)}`, 'IMPORT_TOO_LARGE'],
    ['a cell of 32,769', `Company,Role\na,${'b'.repeat(32_769)}`, 'IMPORT_TOO_LARGE'],
    ['an open quote', 'Company,Role\na,"b\nc,d', 'IMPORT_MALFORMED'],
    ['prose', 'Dear reader\nthis is a letter', 'IMPORT_MALFORMED'],
  ])('%s', (_, text, code) => expect(codeOf(() => readTable(text))).toBe(code));
});
