import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { stageChangesOf } from '#tests/helpers/scenery.ts';
import { allApplications, columnsByField, csv, fixture, importFile, previewOf } from './import-file.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(core.raw);
  core.close();
});

describe('Reactive Resume', () => {
  test('comes in whole, with what cannot be read in the notes', async () => {
    const { inspection, preview } = await previewOf(core.client, fixture('reactive-resume.csv'));
    expect(columnsByField(inspection)).toEqual({
      company: ['Company'],
      role: ['Role'],
      stage: ['Stage'],
      appliedOn: ['Applied Date'],
      location: ['Location'],
      pay: ['Salary'],
      source: ['Source'],
      notes: ['Notes'],
      link: ['URL'],
      tags: ['Tags'],
    });
    expect(inspection).toMatchObject({
      encoding: 'UTF-8',
      delimiter: ',',
      rowCount: 5,
      applications: { unknownStageWords: [], dateOrderUncertain: false },
    });
    expect(preview).toMatchObject({ addCount: 5, errorCount: 0, warningCount: 2, duplicateCount: 0 });
    expect(preview.rows.map(({ problems }) => problems.map(({ reason, text }) => [reason, text]))).toEqual([
      [],
      [],
      [],
      [['NOT_A_LINK', 'not a link']],
      [['NOT_AN_AMOUNT', 'competitive']],
    ]);
    expect(await importFile(core.client, fixture('reactive-resume.csv'))).toEqual({
      addedCount: 5,
      skippedCount: 0,
    });
    const [awan, northwind, rimba, samudra, teduh] = await allApplications(core.client);
    expect(samudra).toMatchObject({
      companyName: 'Samudra Data, PT',
      role: 'Data Analyst',
      meaning: 'interview',
      appliedOn: '2026-02-14',
      payMin: 12_000_000,
      payMax: 15_000_000,
      payCurrency: 'IDR',
      payPeriod: 'month',
      source: 'linkedin',
      link: 'https://example.com/jobs/1',
      notes: 'Talked to Ibu Ratna.\nSecond line, with a comma.',
    });
    expect(samudra?.tags.map(({ name }) => name)).toEqual(['python', 'remote', 'sql']);
    expect(rimba).toMatchObject({ meaning: 'rejected', source: 'referral', payMax: 10_000_000 });
    expect(northwind).toMatchObject({
      meaning: 'saved',
      appliedOn: null,
      payCurrency: 'USD',
      payMin: 2_400_000,
    });
    expect(awan).toMatchObject({ meaning: 'screening', link: null, notes: 'URL: not a link' });
    expect(teduh).toMatchObject({ meaning: 'offer', payMin: null, notes: 'Salary: competitive' });
  });

  test('the ledger says when, and claims nothing about today', async () => {
    await importFile(core.client, fixture('reactive-resume.csv'));
    const [awan, northwind] = await allApplications(core.client);
    expect(await stageChangesOf(core.client, awan?.id ?? '')).toEqual([
      ['2026-02-28', null, 'applied'],
      ['2026-02-28', 'applied', 'screening'],
    ]);
    expect(await stageChangesOf(core.client, northwind?.id ?? '')).toEqual([['2026-03-10', null, 'saved']]);
  });
});

describe('JobSync', () => {
  test('"applied" is a yes or no, N/A is nothing, an unknown status is asked about', async () => {
    const { inspection, preview } = await previewOf(core.client, fixture('jobsync.csv'));
    expect(columnsByField(inspection)).toEqual({
      savedOn: ['createdAt'],
      applied: ['applied'],
      appliedOn: ['appliedDate'],
      company: ['Company'],
      role: ['JobTitle'],
      employmentType: ['jobType'],
      workMode: ['workplaceType'],
      location: ['Location'],
      source: ['JobSource'],
      stage: ['Status'],
    });
    expect(inspection.applications.unknownStageWords).toEqual(['expired']);
    expect(preview.unknownStageWords).toEqual(['expired']);
    expect(preview.rows.map(({ meaning, appliedOn, location }) => [meaning, appliedOn, location])).toEqual([
      ['applied', '2026-01-07', 'Jakarta'],
      ['saved', null, 'Bandung'],
      ['interview', '2026-01-13', null],
      ['rejected', '2026-01-21', 'Yogyakarta'],
      ['applied', '2026-02-02', 'Surabaya'],
    ]);
    expect(
      preview.rows.flatMap(({ line, problems }) => problems.map((problem) => [line, problem.reason])),
    ).toEqual([[6, 'STAGE_UNKNOWN']]);
  });

  test('an answer to the question is used, and nothing is kept in the notes for it', async () => {
    const { mapping } = await previewOf(core.client, fixture('jobsync.csv'));
    const stageWords = { ...mapping.stageWords, expired: 'no_answer' as const };
    await importFile(core.client, fixture('jobsync.csv'), { stageWords });
    const teduh = (await allApplications(core.client)).at(-1);
    expect(teduh).toMatchObject({
      companyName: 'Teduh',
      meaning: 'no_answer',
      notes: '',
      workMode: 'remote',
    });
    expect(await stageChangesOf(core.client, teduh?.id ?? '')).toEqual([
      ['2026-02-01', null, 'saved'],
      ['2026-02-02', 'saved', 'applied'],
      ['2026-02-02', 'applied', 'no_answer'],
    ]);
  });
});

test('Huntr: lists are stages, the day is the one on which it was saved', async () => {
  const { preview } = await previewOf(core.client, fixture('huntr.csv'));
  expect(preview.rows.map(({ meaning }) => meaning)).toEqual([
    'saved',
    'applied',
    'interview',
    'offer',
    'rejected',
  ]);
  await importFile(core.client, fixture('huntr.csv'));
  const samudra = (await allApplications(core.client)).find(({ meaning }) => meaning === 'saved');
  expect(samudra).toMatchObject({ stageSince: '2026-01-05', location: 'Jakarta, Indonesia' });
});

test('LinkedIn: the month comes first, and further columns go to the notes', async () => {
  const { inspection, preview } = await previewOf(core.client, fixture('Job Applications.csv'));
  expect(inspection.applications).toMatchObject({
    dateOrderUncertain: false,
    mapping: { dateOrder: 'month_first' },
  });
  expect(preview.rows.map(({ company, appliedOn, meaning }) => [company, appliedOn, meaning])).toEqual([
    ['Samudra Data', '2025-10-05', 'applied'],
    ['Rimba Kopi', '2025-10-23', 'applied'],
    ['Northwind, Inc.', '2026-01-11', 'applied'],
  ]);
  await importFile(core.client, fixture('Job Applications.csv'));
  const samudra = (await allApplications(core.client)).at(-1);
  expect(samudra?.notes).toBe(
    'How many years of SQL?: 4 | Notice period?: none\n\nContact Email: sari@example.com\nContact Phone Number: +62 812 000 111\nResume Name: CV Sari.pdf',
  );
});

test('an Indonesian spreadsheet: Windows-1252, semicolons, a title, empty rows, every kind of date', async () => {
  const { inspection, preview } = await previewOf(core.client, fixture('spreadsheet-id.csv'));
  expect(inspection).toMatchObject({
    encoding: 'Windows-1252',
    delimiter: ';',
    rowCount: 8,
    applications: { unknownStageWords: [], dateOrderUncertain: false },
  });
  expect(inspection.applications.mapping.columns.map(({ field }) => field)).not.toContain(undefined);
  expect(
    preview.rows.map((row) => [row.line, row.company, row.meaning, row.appliedOn, row.duplicateOf]),
  ).toEqual([
    [5, 'PT Samudra Data Tbk', 'interview', '2026-02-14', null],
    [6, 'CV Rimba Kopi', 'rejected', '2026-01-20', null],
    [8, 'Samudra Data', 'interview', '2026-02-15', 'file'],
    [9, 'Café Teduh', 'applied', '2026-02-05', null],
    [11, 'PT Awan Nusantara', 'applied', '2026-03-01', null],
    [12, 'Toko Bahagia', 'saved', null, null],
    [13, '', 'applied', '2026-03-01', null],
    [14, 'Yayasan Terang', 'accepted', null, null],
  ]);
  expect(
    preview.rows.flatMap(({ line, problems }) =>
      problems.map(({ field, reason, severity, text }) => [line, field, reason, severity, text]),
    ),
  ).toEqual([
    [6, 'pay', 'NOT_AN_AMOUNT', 'warning', 'nego'],
    [12, 'pay', 'NOT_AN_AMOUNT', 'warning', 'UMR'],
    [13, 'company', 'COMPANY_MISSING', 'error', ''],
    [14, 'appliedOn', 'NOT_A_DAY', 'warning', 'minggu lalu'],
  ]);
  expect(preview).toMatchObject({ addCount: 6, duplicateCount: 1, errorCount: 1, warningCount: 3 });
  expect(await importFile(core.client, fixture('spreadsheet-id.csv'))).toEqual({
    addedCount: 6,
    skippedCount: 2,
  });
  const all = await allApplications(core.client);
  const found = (company: string) => all.find(({ companyName }) => companyName === company);
  expect(found('Café Teduh')).toMatchObject({ payMax: 5_000_000, notes: 'baris satu\nbaris dua' });
  expect(found('CV Rimba Kopi')).toMatchObject({
    notes: 'Gaji: nego',
    link: 'https://www.example.com/lowongan/2',
  });
  expect(found('Yayasan Terang')).toMatchObject({ payMin: 75_000, payPeriod: 'hour', source: 'community' });
  expect(found('Yayasan Terang')?.notes).toBe('Tgl. Melamar: minggu lalu');
});

test('one column of days says when a wish was noted; with a day for both, it was sent', async () => {
  await importFile(
    core.client,
    csv('Company,Role,Status,Date\nA,b,Wishlist,2026-02-01\nC,d,Applied,2026-02-02'),
  );
  await importFile(
    core.client,
    csv('Company,Role,Status,Saved on,Applied on\nE,f,Saved,2026-02-03,2026-02-04'),
  );
  const all = await allApplications(core.client);
  expect(all.map(({ meaning, stageSince, appliedOn }) => [meaning, stageSince, appliedOn])).toEqual([
    ['saved', '2026-02-01', null],
    ['applied', '2026-02-02', '2026-02-02'],
    ['applied', '2026-02-04', '2026-02-04'],
  ]);
});
