import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Failure } from '#contract/failures.ts';
import { importFields } from '#contract/import-parts.ts';
import type { ImportMapping } from '#contract/imports.ts';
import { limits } from '#contract/limits.ts';
import { cellText } from '#core/imports/cells/cell-text.ts';
import { decodeText } from '#core/imports/decode-text.ts';
import { readRows } from '#core/imports/read-rows.ts';
import { readTable, type Table } from '#core/imports/read-table.ts';
import { writeCsv } from '#core/reports/formats/write-csv.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { allApplications, csv, importFile, previewOf, runApplications } from './import-file.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(core.raw);
  core.close();
});

const inspect = (file: File) => core.client.imports.inspect({ file });
const codeOfInspecting = async (file: File) => (await failureOf(inspect(file))).code;

describe('files that are too much', () => {
  test('a byte more than 50 MB is refused, with the limit, before it is read', async () => {
    const file = csv('');
    Object.defineProperty(file, 'size', { value: limits.importBytes + 1 });
    Object.defineProperty(file, 'arrayBuffer', { value: () => expect.unreachable() });
    expect(await failureOf(inspect(file))).toEqual({
      code: 'IMPORT_TOO_LARGE',
      data: { limit: limits.importBytes },
    });
  });

  test.each([
    ['one cell of 50 MB', () => csv(`Company,Role\nA,"${'x'.repeat(50_000_000)}"`), 'IMPORT_TOO_LARGE'],
    ['10,000 columns', () => csv(`${'a,'.repeat(10_000)}b\n1,2`), 'IMPORT_TOO_LARGE'],
    ['a quote that stays open for 30 MB', () => csv(`Company,Role\nA,"${'x,y\n'.repeat(7_500_000)}`), null],
    ['the beginning of a zip', () => csv(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])), 'IMPORT_MALFORMED'],
    ['nothing', () => csv(''), 'IMPORT_UNSUPPORTED'],
  ] as const)('%s', async (_, make, code) => {
    const found = await codeOfInspecting(make());
    if (code) expect(found).toBe(code);
    else expect(['IMPORT_MALFORMED', 'IMPORT_TOO_LARGE']).toContain(found);
  });

  test('100,000 rows are read and previewed', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, index) =>
        `Company ${index},Role,Interview HRD,5/3/2026,Rp 8.000.000 - 12.000.000,https://e.com/${index}`,
    );
    const file = csv(`Company,Role,Status,Applied Date,Salary,Link\n${rows.join('\n')}`);
    const { preview } = await previewOf(core.client, file);
    expect(preview).toMatchObject({ total: 100_000, addCount: 100_000 });
  });

  test.each([
    ['spaces', `a${' '.repeat(32_000)}b`],
    ['brackets', `<p>${'<li '.repeat(8_000)}`],
    ['scripts', `<p>${'<script>'.repeat(4_000)}`],
    ['digits', '1'.repeat(32_000)],
    ['separators', '1.'.repeat(16_000)],
    ['labels', 'a.'.repeat(16_000)],
    ['quotes', "'".repeat(32_000)],
    ['commas', ','.repeat(32_000)],
  ])('a row full of %s is read in any field, and not for ever', (_, cell) => {
    for (const field of importFields) expect(readOne(field, cell)).toHaveLength(1);
  });
});

function readOne(field: (typeof importFields)[number], cell: string) {
  const table: Table = { delimiter: ',', headers: ['x'], rows: [{ line: 2, cells: [cell] }] };
  const mapping: ImportMapping = {
    columns: [{ column: 0, field }],
    dateOrder: 'day_first',
    stageWords: {},
    duplicates: 'skip',
  };
  return readRows(table, mapping, { meaningOf: () => null, today: '2026-03-10', currency: 'IDR' });
}

describe('cells', () => {
  test('NUL, bidi overrides, emoji and combining towers come in exactly or are told', async () => {
    const tower = `e${'\u0301'.repeat(50)}`;
    const role = `\u202Etxt 👩‍🍳 ${tower} العربية`;
    await importFile(core.client, csv(`Company,Role,Notes\nA,${role},a\0b`));
    const [found] = await allApplications(core.client);
    expect(found).toMatchObject({ role, notes: 'a\uFFFDb' });
    const { preview } = await previewOf(core.client, csv('Company,Role,Notes\nB,c,a\0b'));
    expect(preview.rows[0]?.problems).toMatchObject([{ field: 'notes', reason: 'FORBIDDEN_CHARACTER' }]);
  });

  test('too long a name is cut, and all of it is in the notes', async () => {
    const long = `${'x'.repeat(499)}👩‍🍳 end`;
    await importFile(core.client, csv(`Company,Role\nA,${long}`));
    const [found] = await allApplications(core.client);
    expect(found?.role.isWellFormed()).toBe(true);
    expect(found?.role.length).toBeLessThanOrEqual(limits.line);
    expect(found?.notes).toBe(`Role: ${long}`);
  });

  test('names of properties are words like any other', async () => {
    const text =
      'Company,Role,Status,Work mode,Type,Source,Tags\nconstructor,__proto__,constructor,toString,valueOf,__proto__,__proto__';
    const { preview, inspection } = await previewOf(core.client, csv(text));
    expect(preview.rows[0]).toMatchObject({ company: 'constructor', role: '__proto__', meaning: 'saved' });
    expect(inspection.applications.unknownStageWords).toEqual(['constructor']);
    await importFile(core.client, csv(text));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((await allApplications(core.client))[0]?.tags.map(({ name }) => name)).toEqual(['__proto__']);
  });

  test('more tags than a record carries are kept in the notes', async () => {
    const tags = Array.from({ length: 60 }, (_, index) => `t${index}`);
    await importFile(core.client, csv(`Company,Role,Tags\nA,b,${tags.join('|')}|${'x'.repeat(61)}`));
    const [found] = await allApplications(core.client);
    expect(found?.tags).toHaveLength(50);
    expect(found?.notes).toContain('Tags: t59');
    expect(found?.notes).toContain('x'.repeat(61));
  });

  test('more notes than a record holds are an error of the row, not of the import', async () => {
    const cells = Array.from({ length: 40 }, () => `"${'é'.repeat(32_000)}"`).join(',');
    const headers = Array.from({ length: 40 }, (_, index) => `Extra ${index}`).join(',');
    const file = csv(`Company,Role,${headers}\nA,b,${cells}\nC,d\n`);
    const { preview } = await previewOf(core.client, file);
    expect(preview).toMatchObject({ errorCount: 1, addCount: 1 });
    expect(preview.rows[0]?.problems).toMatchObject([
      { field: 'notes', reason: 'TOO_LONG', severity: 'error' },
    ]);
    expect(await importFile(core.client, file)).toEqual({ addedCount: 1, skippedCount: 1 });
  });
});

describe('whatever comes', () => {
  const anyCell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      '+62 812',
      '-',
      '@x',
      "'=x",
      "''",
      '\tx',
      'a\r\nb',
      '"',
      'a,b',
      '＝x',
      'N/A',
      '5 Mar',
      'nego',
    ),
    fc.date({ noInvalidDate: true }).map(String),
    fc.double().map(String),
  );
  test('what we write comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyCell, anyCell), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (cells, bom) => {
          const stored = cells.map((row) => row.map((cell) => cell.replaceAll('\0', '').toWellFormed()));
          const text = [
            // Long enough that control characters do not make it look like something else than text.
            ['Company', 'Role', 'x'.repeat(10_000)],
            ...stored.map((row) => [...row, 'x']),
          ];
          const { text: decoded } = decodeText(Buffer.from(writeCsv(text, { bom })));
          const back = readTable(decoded).rows.map((row) =>
            row.cells.slice(0, 2).map((cell) => cellText(cell).text),
          );
          // A line ending inside a cell comes back as one of ours.
          expect(back).toEqual(stored.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n'))));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('any bytes are a table or one of three failures', () => {
    const codes = ['IMPORT_UNSUPPORTED', 'IMPORT_MALFORMED', 'IMPORT_TOO_LARGE'];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          const { rows, headers } = readTable(decodeText(bytes).text);
          expect(rows.every(({ cells }) => cells.length === headers.length)).toBe(true);
        } catch (error) {
          expect(codes).toContain((error as Failure).code);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('any row comes in, or has an error; what comes in is accepted by the records', async () => {
    const filled = anyCell.filter((cell) => !/^[\s.–—-]*$|^n\/a$/i.test(cellText(cell).text));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(filled, filled, ...importFields.slice(2).map(() => anyCell)), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.constantFrom('day_first' as const, 'month_first' as const, 'year_first' as const),
        async (rows, dateOrder) => {
          // The last column keeps control characters from making it look like something else than text.
          const table = [[...importFields, 'x'.repeat(10_000)], ...rows.map((row) => [...row, 'x'])];
          const { inspection, preview } = await previewOf(core.client, csv(writeCsv(table)));
          const mapping = {
            columns: inspection.headers.map((_, column) => ({
              column,
              field: importFields[column] ?? 'notes',
            })),
            dateOrder,
            stageWords: {},
            duplicates: 'add' as const,
          };
          const result = await runApplications(core.client, { importId: inspection.importId, mapping });
          expect(result.addedCount + result.skippedCount).toBe(preview.total);
          for (const { id } of await allApplications(core.client))
            await core.client.applications.trash({ ids: [id] });
        },
      ),
      { numRuns: 40 },
    );
  });
});
