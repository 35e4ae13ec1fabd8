import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Failure } from '#contract/failures.ts';
import { contactImportFields } from '#contract/import-parts.ts';
import { limits } from '#contract/limits.ts';
import { readCardTable } from '#core/imports/cards/card-table.ts';
import { unfold } from '#core/imports/cards/unfold.ts';
import { columnsOf } from '#core/imports/columns-of.ts';
import { readContactRow } from '#core/imports/contacts/read-contact-row.ts';
import { writeCsv } from '#core/reports/formats/write-csv.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { allContacts, csv, importPeople, previewPeople } from './import-file.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(core.raw);
  core.close();
});

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\n');
const vcf = (text: string) => new File([text], 'own.vcf');
const preview = async (text: string) => (await previewPeople(core.client, vcf(text))).preview;
const codeOf = async (file: File) => (await failureOf(core.client.imports.inspect({ file }))).code;

describe('vCards', () => {
  test('a photo of 5 MB, folded or not, is passed over', async () => {
    const line = ` ${'A'.repeat(74)}\n`;
    const { rows } = await preview(
      card('FN:Ayu', `PHOTO;ENCODING=b;TYPE=JPEG:\n${line.repeat(70_000)}`, 'TEL:0812') +
        card('FN:Bima', `PHOTO:data:image/jpeg;base64,${'A'.repeat(5_000_000)}`, 'TEL:0813'),
    );
    expect(rows.map(({ name, problems }) => [name, problems])).toEqual([
      ['Ayu', []],
      ['Bima', []],
    ]);
  });

  test('10,000 in one file; 20,001 are too many, and so is a byte more than 20 MB', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => card(`FN:N${index}`, `EMAIL:n${index}@e.com`));
    expect((await preview(many.join(''))).groups.new).toBe(10_000);
    expect(await codeOf(vcf('BEGIN:VCARD\nFN:A\nEND:VCARD\n'.repeat(limits.importCards + 1)))).toBe(
      'IMPORT_TOO_LARGE',
    );
    expect(await codeOf(vcf(card('FN:A', `NOTE:${'x'.repeat(limits.cardBytes)}`)))).toBe('IMPORT_TOO_LARGE');
  });

  test.each([
    ['endless folding', `NOTE:x\n${' y\n'.repeat(500_000)}`],
    ['endless soft breaks', `NOTE;QUOTED-PRINTABLE:x=\n${'y=\n'.repeat(500_000)}`],
    ['a quoted-printable bomb', `NOTE;QUOTED-PRINTABLE:${'=41'.repeat(500_000)}`],
    ['parameters without an end', `NOTE${';QUOTED-PRINTABLE'.repeat(50_000)}`],
    ['quotes without an end', `NOTE;A="${'";"'.repeat(50_000)}`],
    ['100,000 phones', 'TEL:1\n'.repeat(100_000)],
    ['100,000 tags', `CATEGORIES:${Array.from({ length: 100_000 }, (_, index) => `t${index}`).join()}`],
    ['escapes', `NOTE:${'\\'.repeat(200_000)}`],
  ])('%s: the card comes in, what is too much is cut or told', async (_, lines) => {
    const { rows, groups } = await preview(card('FN:Ayu', lines) + card('FN:Bima'));
    expect(groups.new).toBe(2);
    expect(rows.map(({ name }) => name)).toEqual(['Ayu', 'Bima']);
  });

  test('no line is held beyond what a value may be, and a photo not at all', () => {
    const text = card('FN:Ayu', `NOTE:x\n${' y\n'.repeat(500_000)}PHOTO:x\n${' y\n'.repeat(500_000)}TEL:1`);
    const lines = [...unfold(text)].map((line) => [line.text.slice(0, 4), line.isCut]);
    expect(lines.filter(([, isCut]) => isCut)).toEqual([['NOTE', true]]);
    expect(lines.map(([start]) => start)).not.toContain('PHOT');
    expect(Math.max(...[...unfold(text)].map((line) => line.text.length))).toBe(3 * limits.importCell);
  });

  test('what was cut is told', async () => {
    const { rows } = await preview(card('FN:Ayu', `NOTE:${'x'.repeat(limits.importCell + 1)}`));
    expect(rows[0]?.problems).toMatchObject([{ field: 'notes', reason: 'TOO_LONG', severity: 'warning' }]);
  });

  test('cards in cards are passed over, however deep', async () => {
    const depth = 5_000;
    const nested = `${'AGENT:\nBEGIN:VCARD\nFN:Agent\n'.repeat(depth)}${'END:VCARD\n'.repeat(depth)}`;
    const { rows } = await preview(card('FN:Ayu', nested, 'TITLE:Cook') + card('FN:Bima'));
    expect(rows.map(({ name, role }) => [name, role])).toEqual([
      ['Ayu', 'Cook'],
      ['Bima', null],
    ]);
  });

  test('links that must not be opened are no links, and are listed', async () => {
    const links = ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'https://a:b@e.com'];
    const text = card('FN:Ayu', ...links.map((link) => `URL:${link}`), 'PHOTO;VALUE=uri:file:///etc/passwd');
    const { rows } = await preview(text);
    expect(rows[0]?.problems.map(({ reason, text: said }) => [reason, said])).toEqual(
      links.map((link) => ['NOT_A_LINK', link]),
    );
    await importPeople(core.client, vcf(text));
    expect((await allContacts(core.client))[0]?.links).toEqual([]);
  });

  test('any text behind the beginning of a card is cards or one of two failures', () => {
    const pieces = fc.constantFrom(
      'BEGIN:VCARD',
      'END:VCARD',
      'VERSION:2.1',
      'FN:A',
      'N:a;b\\;c;',
      'AGENT:',
      'AGENT:BEGIN:VCARD',
      'NOTE;QUOTED-PRINTABLE:=C3=',
      '=A9',
      ' fold',
      'PHOTO;ENCODING=BASE64:AA',
      'TEL;PREF=1;TYPE="a:b;c":1',
      ':',
      ';;;:',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 20 }))), (lines) => {
        try {
          const { rows, headers } = readCardTable(`BEGIN:VCARD\n${lines.join('\n')}`);
          expect(rows.every(({ cells }) => cells.length === headers.length)).toBe(true);
        } catch (error) {
          expect(['IMPORT_MALFORMED', 'IMPORT_TOO_LARGE']).toContain((error as Failure).code);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('tables of people', () => {
  test.each([
    ['spaces', `a${' '.repeat(32_000)}b`],
    ['marks', ' ::: '.repeat(6_400)],
    ['names of pages', `www.${'a.'.repeat(16_000)}`],
    ['commas', ','.repeat(32_000)],
    ['stars', '* '.repeat(16_000)],
  ])('a row full of %s is read in any field, and not for ever', (_, cell) => {
    for (const field of contactImportFields) {
      const row = readContactRow(
        { line: 2, cells: [cell] },
        {
          columnsOf: columnsOf({ headers: ['x'] }, [{ column: 0, field }]),
          dateOrder: 'day_first',
          source: 'table',
          today: '2026-03-10',
        },
      );
      expect(row.line).toBe(2);
    }
  });

  test('formulas, NUL, bidi overrides and names of properties come in as what they are', async () => {
    const text = writeCsv([
      ['Name', 'Company', 'Phone', 'Tags', 'Notes'],
      ['=cmd()', '__proto__', '+62 812', 'constructor', '\u202Ea👩‍🍳'],
    ]);
    expect(text).toContain("'=cmd()");
    await importPeople(core.client, csv(text));
    expect((await allContacts(core.client))[0]).toMatchObject({
      name: '=cmd()',
      companyName: '__proto__',
      phone: '+62 812',
      tags: [{ name: 'constructor' }],
      notes: '\u202Ea👩‍🍳',
    });
    await importPeople(core.client, csv('Name,Email\na\0b,c@e.com\n'));
    expect((await allContacts(core.client)).map(({ name }) => name)).toContain('a\uFFFDb');
  });

  test('any row comes in or has an error; what comes in is accepted by the records, and is known again', async () => {
    const anyCell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '=1',
        ' ::: ',
        'a ::: b',
        '-',
        'https://x.com/a',
        'www.e.com',
        'a@b',
        '5 Mar 2024',
        '* x',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(...contactImportFields.map(() => anyCell)), { minLength: 1, maxLength: 4 }),
        async (rows) => {
          // The last column keeps control characters from making it look like something else than text.
          const table = [[...contactImportFields, 'x'.repeat(10_000)], ...rows.map((row) => [...row, 'x'])];
          const file = () => csv(writeCsv(table));
          const columns = contactImportFields.map((field, column) => ({ column, field }));
          const first = await previewPeople(core.client, file(), { columns });
          const done = await first.run();
          expect(done.contacts.addedCount + done.contacts.changedCount + done.skippedCount).toBe(
            first.preview.total,
          );
          const second = await previewPeople(core.client, file(), { columns });
          expect(second.preview).toMatchObject({ addCount: 0 });
          const { rows: added } = await core.client.contacts.list({ limit: 500 });
          if (added.length > 0) {
            await core.client.contacts.trash({ ids: added.map(({ id }) => id) });
            for (const { id } of added) await core.client.trash.purge({ refs: [{ noun: 'contact', id }] });
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
