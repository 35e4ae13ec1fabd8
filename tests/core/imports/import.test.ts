import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportPart } from '#contract/imports.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { addApplication, boardOf, failureOf, stageWith } from '#tests/helpers/scenery.ts';
import {
  allApplications,
  csv,
  fixture,
  importFile,
  inspectTable,
  previewOf,
  runApplications,
} from './import-file.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(core.raw);
  core.close();
});

const duplicatesOf = async (file: File) =>
  (await previewOf(core.client, file)).preview.rows.map(({ duplicateOf }) => duplicateOf);

describe('looking at a file', () => {
  test('writes nothing and leaves nothing to undo', async () => {
    const before = dumpTables(core.raw);
    await previewOf(core.client, fixture('spreadsheet-id.csv'));
    expect(dumpTables(core.raw)).toEqual(before);
    expect(await core.client.history.get({})).toEqual({ undo: null, redo: null });
  });

  test('ten are kept, the eleventh lets go of the first', async () => {
    const file = fixture('huntr.csv');
    const seen: ImportPart[] = [];
    for (let count = 0; count < 11; count++) seen.push(await inspectTable(core.client, file));
    const look = (index: number) => {
      const found = seen[index];
      if (!found) throw new Error(`no inspection ${index}`);
      const { importId, applications } = found;
      return core.client.imports.previewApplications({ importId, mapping: applications.mapping });
    };
    expect((await failureOf(look(0))).code).toBe('NOT_FOUND');
    expect(await look(1)).toMatchObject({ total: 5 });
    expect(await look(10)).toMatchObject({ total: 5 });
  });

  test('a page is a part of the whole, which is counted in full', async () => {
    const { inspection, mapping } = await previewOf(core.client, fixture('reactive-resume.csv'));
    const page = await core.client.imports.previewApplications({
      importId: inspection.importId,
      mapping,
      offset: 3,
      limit: 1,
    });
    expect(page).toMatchObject({ total: 5, addCount: 5, rows: [{ company: 'Awan' }] });
  });

  test('the person decides about columns, the order of dates and words', async () => {
    const file = csv('Wo;Was;Wann;Stand\nRimba;Koch;1/2/26;Runde 2\n');
    const { preview } = await previewOf(core.client, file, {
      columns: [
        { column: 0, field: 'company' },
        { column: 1, field: 'role' },
        { column: 2, field: 'appliedOn' },
        { column: 3, field: 'stage' },
        { column: 199, field: 'notes' },
      ],
      dateOrder: 'month_first',
      stageWords: { 'runde 2': 'interview' },
    });
    expect(preview.rows).toEqual([
      {
        line: 2,
        company: 'Rimba',
        role: 'Koch',
        meaning: 'interview',
        appliedOn: '2026-01-02',
        location: null,
        duplicateOf: null,
        problems: [],
      },
    ]);
  });

  test("the person's own stages are known by their names", async () => {
    const stage = await stageWith(core.client, 'screening');
    await core.client.stages.change({ id: stage.id, changes: { name: 'Ngobrol santai' } });
    const { preview } = await previewOf(core.client, csv('Company,Role,Stage\nA,b,ngobrol  santai'));
    expect(preview.rows[0]).toMatchObject({ meaning: 'screening', problems: [] });
  });

  test('amounts without a currency are in that of the person', async () => {
    await core.client.settings.change({ currency: 'SGD' });
    await importFile(core.client, csv('Company,Role,Salary\nA,b,4500'));
    expect(await allApplications(core.client)).toMatchObject([{ payMin: 450_000, payCurrency: 'SGD' }]);
  });

  test('smallest and largest pay may stand in columns of their own', async () => {
    const file = csv('Company,Role,Min salary,Max salary,Currency\nA,b,9000,4000,EUR\nC,d,,"3,500",');
    await importFile(core.client, file);
    expect(await allApplications(core.client)).toMatchObject([
      { payMin: 400_000, payMax: 900_000, payCurrency: 'EUR' },
      { payMin: null, payMax: 3500, payCurrency: 'IDR' },
    ]);
  });
});

describe('importing', () => {
  test('is one step: undo gives back the identical data, redo all of it', async () => {
    await addApplication(core.client, 'Rimba Kopi');
    const before = dumpTables(core.raw);
    await importFile(core.client, fixture('reactive-resume.csv'));
    const after = dumpTables(core.raw);
    expect((await core.client.history.get({})).undo?.command).toBe('imports.run');
    await core.client.history.undo({});
    expect(dumpTables(core.raw)).toEqual(before);
    await core.client.history.redo({});
    expect(dumpTables(core.raw)).toEqual(after);
  });

  test('keeps the order of the table on the board, above what was there', async () => {
    await addApplication(core.client, 'Own');
    await importFile(core.client, csv('Company,Role\nA,x\nB,x\nC,x'));
    const saved = await stageWith(core.client, 'saved');
    expect(await boardOf(core.client, saved.id)).toEqual(['A', 'B', 'C', 'Own']);
  });

  test('the same file again adds nothing', async () => {
    const file = fixture('spreadsheet-id.csv');
    await importFile(core.client, file);
    expect(await duplicatesOf(file)).toEqual(['own', 'own', 'file', 'own', 'own', 'own', null, 'own']);
    const before = dumpTables(core.raw);
    expect(await importFile(core.client, file)).toEqual({ addedCount: 0, skippedCount: 8 });
    expect(dumpTables(core.raw)).toEqual(before);
  });

  test('the same call again adds nothing, even where duplicates are wanted; after undo it does', async () => {
    const { inspection, mapping } = await previewOf(core.client, fixture('huntr.csv'));
    const input = { importId: inspection.importId, mapping: { ...mapping, duplicates: 'add' as const } };
    expect(await runApplications(core.client, input)).toEqual({ addedCount: 5, skippedCount: 0 });
    expect(await runApplications(core.client, input)).toEqual({ addedCount: 0, skippedCount: 5 });
    await core.client.history.undo({});
    expect(await runApplications(core.client, input)).toEqual({ addedCount: 5, skippedCount: 0 });
  });

  test('duplicates come in when they are wanted', async () => {
    const file = fixture('spreadsheet-id.csv');
    expect(await importFile(core.client, file, { duplicates: 'add' })).toEqual({
      addedCount: 7,
      skippedCount: 1,
    });
  });

  test('a meaning without a stage gets one at the end of the board, named by the catalogue', async () => {
    await importFile(core.client, csv('Company,Role,Status\nA,x,Withdrawn\nB,y,Batal'));
    const stages = await core.client.stages.list({});
    expect(stages.at(-1)).toMatchObject({ name: null, meaning: 'withdrawn', applicationCount: 2 });
    await core.client.history.undo({});
    expect(await core.client.stages.list({})).toHaveLength(stages.length - 1);
  });

  test('a row that the records refuse stops all of it, is named, and the next try works', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => `C${index},Role`);
    const { inspection, mapping } = await previewOf(core.client, csv(`Company,Role\n${rows.join('\n')}`));
    const before = dumpTables(core.raw);
    // One of the last to be written.
    core.raw.exec(
      `CREATE TRIGGER refuse BEFORE INSERT ON companies WHEN NEW.name = 'C1'
       BEGIN SELECT RAISE(ABORT, 'refused'); END`,
    );
    const input = { importId: inspection.importId, mapping };
    expect(await failureOf(runApplications(core.client, input))).toEqual({
      code: 'IMPORT_MALFORMED',
      data: { refusals: [{ field: 'line.3', reason: 'INVALID' }] },
    });
    expect(dumpTables(core.raw)).toEqual(before);
    expect(core.log).toEqual([expect.objectContaining({ event: 'import_row_refused', count: 3 })]);
    core.raw.exec('DROP TRIGGER refuse');
    expect(await runApplications(core.client, input)).toEqual({ addedCount: 1_000, skippedCount: 0 });
  });
});

describe('duplicates', () => {
  beforeEach(() =>
    addApplication(core.client, 'PT Kopi Nusantara Tbk', {
      role: 'Data Analyst',
      appliedOn: '2026-02-01',
      link: 'https://example.com/jobs/1',
    }),
  );
  const twin = (company: string, role: string, day: string, link: string) =>
    csv(`Company,Role,Applied Date,Link\n${company},${role},${day},${link}`);

  test.each([
    ['Kopi Nusantara', 'data analyst', '2026-02-20', '', 'own'],
    ['KOPI-NUSANTARA', 'Data  Analyst', '', '', 'own'],
    ['Kopi Nusantara', 'Data Analyst', '2025-06-01', '', null],
    ['Kopi Nusantara', 'Data Analyst', '2025-06-01', 'https://www.example.com/jobs/1/?utm_source=x', 'own'],
    ['Kopi Nusantara', 'Data Analyst', '2026-02-01', 'https://example.com/jobs/2', null],
    ['Kopi Nusantara', 'Data Engineer', '2026-02-01', '', null],
    ['Kopi Samudra', 'Data Analyst', '2026-02-01', '', null],
  ])('%s, %s, %s, %s: %s', async (company, role, day, link, expected) => {
    expect(await duplicatesOf(twin(company, role, day, link))).toEqual([expected]);
  });

  test('what is in the trash is no duplicate', async () => {
    const [own] = await allApplications(core.client);
    await core.client.applications.trash({ ids: [own?.id ?? ''] });
    expect(await duplicatesOf(twin('Kopi Nusantara', 'Data Analyst', '', ''))).toEqual([null]);
  });

  test('rows of one table that differ in the place are two vacancies', async () => {
    const file = csv('Company,Role,City\nA,Barista,Solo\nA,Barista,Medan\nA,Barista,solo');
    expect(await duplicatesOf(file)).toEqual([null, null, 'file']);
  });

  test('a row with an error is no duplicate and makes none', async () => {
    expect(await duplicatesOf(csv('Company,Role\n,Barista\n,Barista'))).toEqual([null, null]);
  });
});
