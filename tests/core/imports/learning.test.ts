import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ResourceChanges } from '#contract/resources.ts';
import { readMinutes, readSkillLevel } from '#core/imports/learning/resource-words.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { csv, fixture, inspectTable } from './import-file.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(core.raw);
  core.close();
});

async function previewResources(file: File, client = core.client) {
  const part = await inspectTable(client, file);
  const order = { importId: part.importId, mapping: part.resources.mapping };
  const preview = await client.imports.previewResources({ ...order, limit: 500 });
  const run = () => client.imports.run({ parts: [{ target: 'resources', ...order }] });
  return { part, preview, run };
}
async function previewSkills(file: File) {
  const part = await inspectTable(core.client, file);
  const order = { importId: part.importId, mapping: part.skills.mapping };
  const preview = await core.client.imports.previewSkills({ ...order, limit: 500 });
  const run = () => core.client.imports.run({ parts: [{ target: 'skills', ...order }] });
  return { part, preview, run };
}
const allResources = async (client = core.client) => {
  const { rows } = await client.resources.list({});
  return rows
    .map(({ id: _, changedAt: __, createdAt: ___, ...row }) => row)
    .toSorted((a, b) => a.title.localeCompare(b.title));
};
const skillNamed = async (text: string) => (await core.client.skills.list({ text })).rows[0];

describe('resources', () => {
  test('of LinkedIn Learning, with what was watched, finished and noted', async () => {
    const { part, preview, run } = await previewResources(fixture('Learning.csv'));
    expect(part).toMatchObject({ source: 'linkedin_learning', target: 'resources', rowCount: 4 });
    expect(preview).toMatchObject({ addCount: 4, errorCount: 0, warningCount: 0 });
    expect(
      preview.rows.map(({ title, kind, state, finishedOn }) => [title, kind, state, finishedOn]),
    ).toEqual([
      ['SQL for Everyone', 'course', 'done', '2025-11-20'],
      ['Learning Excel: Pivot Tables', 'course', 'in_progress', null],
      ['How to Say No', 'video', 'to_start', null],
      ['Become a Data Analyst', 'course', 'to_start', null],
    ]);
    await run();
    const sql = (await allResources()).find(({ title }) => title.startsWith('SQL'));
    expect(sql).toMatchObject({
      provider: 'LinkedIn Learning',
      notes: 'Queries, joins and "windows".\n\nJoins need an index.',
    });
    // A second time nothing comes in, and the same import run again neither.
    expect((await run()).resources.addedCount).toBe(0);
    const again = await previewResources(fixture('Learning.csv'));
    expect(again.preview).toMatchObject({ addCount: 0, duplicateCount: 4 });
    expect(again.preview.rows[0]?.duplicateOf).toBe('own');
    await core.client.history.undo({});
    expect(await allResources()).toEqual([]);
  });

  test('of any table, in both languages, what cannot be read kept in the notes', async () => {
    const rows = [
      'Judul;Penyelenggara;Jenis;Status;Tautan;Biaya;Durasi (jam);Selesai pada;Rating',
      'Pajak Dasar;Kelas Pajak;Kelas;Selesai;kelaspajak.co.id/dasar;Rp 150.000;2,5;12/02/2026;5',
      'Excel;;Video;Sedang berjalan;https://a.example/x?utm_source=b;gratis;;;',
      'Excel lagi;;Dongeng;?;javascript:alert(1);mahal;selamanya;31/12/2026;',
      'Excel tiga;;;;https://www.a.example/x/;;;;',
      ';Tanpa judul;;;;;;;',
    ];
    const { part, preview, run } = await previewResources(csv(rows.join('\n')));
    expect(part).toMatchObject({ source: 'table', target: 'resources' });
    expect(preview).toMatchObject({ addCount: 3, errorCount: 1, duplicateCount: 1, warningCount: 1 });
    expect(preview.rows.map(({ duplicateOf }) => duplicateOf)).toEqual([null, null, null, 'file', null]);
    expect(preview.rows[4]?.problems).toEqual([
      { field: 'title', reason: 'TITLE_MISSING', severity: 'error', text: '' },
    ]);
    expect(preview.rows[2]?.problems.map(({ field, reason }) => [field, reason])).toEqual([
      ['finishedOn', 'NOT_A_DAY'],
      ['kind', 'VALUE_UNKNOWN'],
      ['link', 'NOT_A_LINK'],
      ['cost', 'NOT_AN_AMOUNT'],
      ['hours', 'NOT_AN_AMOUNT'],
    ]);
    await run();
    const [excel, again, tax] = await allResources();
    expect(tax).toMatchObject({
      title: 'Pajak Dasar',
      provider: 'Kelas Pajak',
      kind: 'course',
      state: 'done',
      link: 'https://kelaspajak.co.id/dasar',
      cost: 150_000,
      costCurrency: 'IDR',
      totalMinutes: 150,
      finishedOn: '2026-02-12',
      notes: 'Rating: 5',
    });
    expect(excel).toMatchObject({ kind: 'video', state: 'in_progress', cost: 0, totalMinutes: null });
    expect(again).toMatchObject({
      kind: 'course',
      state: 'to_start',
      cost: null,
      costCurrency: null,
      link: null,
    });
    for (const kept of ['Dongeng', 'javascript:alert(1)', 'mahal', 'selamanya', '31/12/2026'])
      expect(again?.notes).toContain(kept);
  });

  test.each(['en', 'id'] as const)('our own table (%s) comes back equal', async (language) => {
    const goalId = newId();
    await core.client.goals.add({ id: goalId, fields: { title: 'Read data' } });
    const all: Array<ResourceChanges & { title: string }> = [
      {
        title: '=Course, "one"',
        kind: 'course',
        state: 'done',
        provider: 'Rimba; Ltd',
        link: 'https://x.example/a?b=1,2',
        cost: 1_234,
        costCurrency: 'USD',
        totalMinutes: 61,
        finishedOn: '2026-02-28',
        notes: 'Line one.\n\nLine; two',
        goalId,
      },
      { title: 'Free', kind: 'webinar', state: 'to_start', cost: 0, costCurrency: 'IDR' },
      { title: 'Book', kind: 'book', state: 'dropped', cost: 85_000, costCurrency: 'IDR', totalMinutes: 600 },
      { title: 'Done, on no day', kind: 'mentor', state: 'done', finishedOn: null },
      { title: 'Sen', kind: 'other', state: 'in_progress', cost: 5, costCurrency: 'USD' },
    ];
    for (const fields of all) await core.client.resources.add({ id: newId(), fields });
    const file = await core.client.goals.export({ what: 'resources', language });
    const before = await allResources();
    const there = await previewResources(file);
    expect(there.part.target).toBe('resources');
    expect(there.preview).toMatchObject({ addCount: 0, duplicateCount: 5, warningCount: 0 });
    const { rows } = await core.client.resources.list({});
    await core.client.resources.trash({ ids: rows.map(({ id }) => id) });
    const { preview, run } = await previewResources(file);
    expect(preview).toMatchObject({ addCount: 5, warningCount: 0, errorCount: 0 });
    await run();
    expect(await allResources()).toEqual(before);
  });
});

describe('skills', () => {
  test('of LinkedIn: known words come onto one’s own list, others are added', async () => {
    await core.client.skills.change({
      id: (await skillNamed('Bookkeeping'))?.id ?? '',
      changes: { level: 4 },
    });
    const { part, preview, run } = await previewSkills(csv('Name\nMs. Excel\npembukuan\nPottery\nEXCEL\n\n'));
    expect(part.target).toBe('skills');
    expect(preview.rows.map(({ name, status, skill }) => [name, status, skill?.name ?? null])).toEqual([
      ['Ms. Excel', 'known', 'Microsoft Excel'],
      ['pembukuan', 'own', 'Bookkeeping'],
      ['Pottery', 'new', null],
      ['EXCEL', 'repeated', 'Microsoft Excel'],
    ]);
    expect(preview).toMatchObject({ addCount: 1, changeCount: 1, errorCount: 0 });
    const before = dumpTables(core.raw);
    expect(await run()).toMatchObject({ skills: { addedCount: 1, changedCount: 1 }, skippedCount: 2 });
    const own = (await core.client.skills.list({ own: true })).rows;
    expect(own.map(({ name, level }) => [name, level])).toEqual([
      ['Bookkeeping', 4],
      ['Microsoft Excel', null],
      ['Pottery', null],
    ]);
    await core.client.history.undo({});
    expect(dumpTables(core.raw)).toEqual(before);
  });

  test('with a level and what shows it: only what is lacking is taken', async () => {
    await core.client.skills.change({
      id: (await skillNamed('Kotlin'))?.id ?? '',
      changes: { level: 2, own: true },
    });
    const rows = [
      'Keahlian,Tingkat,Bukti,Sebutan lain',
      'Kotlin,mahir,Aplikasi toko,',
      'Tembikar,4/5,"Kelas, dua kali","pottery, Excel"',
      'Docker,99,,',
      `${'x'.repeat(81)},,,`,
    ];
    const { part, preview, run } = await previewSkills(csv(rows.join('\n')));
    expect(part.target).toBe('skills');
    expect(preview.rows.map(({ level, status }) => [level, status])).toEqual([
      [4, 'own'],
      [4, 'new'],
      [null, 'known'],
      [null, 'error'],
    ]);
    expect(preview).toMatchObject({ addCount: 1, changeCount: 2, errorCount: 1, warningCount: 1 });
    await run();
    expect(await skillNamed('Kotlin')).toMatchObject({ level: 2, evidence: 'Aplikasi toko' });
    expect(await skillNamed('Tembikar')).toMatchObject({
      level: 4,
      own: true,
      synonyms: ['pottery'],
      evidence: 'Kelas, dua kali',
    });
    expect(await skillNamed('Docker')).toMatchObject({ level: null, own: true });
  });

  test.each(['en', 'id'] as const)('our own table (%s) comes back equal', async (language) => {
    await core.client.skills.add({
      id: newId(),
      fields: { name: '@Tembikar', synonyms: ['Pottery'], level: 5, evidence: '=Two\nclasses; "good"' },
    });
    await core.client.skills.change({ id: (await skillNamed('Kotlin'))?.id ?? '', changes: { own: true } });
    const file = await core.client.goals.export({ what: 'skills', language });
    const plain = async () =>
      (await core.client.skills.list({ own: true })).rows.map(({ id: _, changedAt: __, ...row }) => row);
    const before = await plain();
    const there = await previewSkills(file);
    expect(there.preview).toMatchObject({ addCount: 0, changeCount: 0, warningCount: 0 });
    await core.client.skills.remove({ ids: [(await skillNamed('Tembikar'))?.id ?? ''] });
    await core.client.skills.change({ id: (await skillNamed('Kotlin'))?.id ?? '', changes: { own: false } });
    const { part, run } = await previewSkills(file);
    expect(part.target).toBe('skills');
    await run();
    expect(await plain()).toEqual(before);
  });
});

test.each([
  ['Company,Role,Status,Applied on', 'applications'],
  ['Company,Title,Type,Status,URL', 'applications'],
  ['Name,Email,Phone', 'contacts'],
  ['First Name,Last Name,Company', 'contacts'],
  ['Title,Provider,Link', 'resources'],
  ['Judul,Jenis,Selesai pada,Catatan', 'resources'],
  ['Course name,Platform,Hours,Completed', 'resources'],
  ['Course name,Platform,Hours,Status', 'resources'],
  ['Name,Provider,Status', 'resources'],
  ['Name,Email,Type', 'contacts'],
  ['Name', 'skills'],
  ['Skill,Level', 'skills'],
  ['Nama,Tingkat (1 sampai 5),Sebutan lain,Bukti', 'skills'],
  ['Nama,Surel,Keahlian', 'contacts'],
])('what "%s" is', async (headers, target) => {
  const part = await inspectTable(core.client, csv(`${headers}\n${headers}\n`));
  expect(part.target).toBe(target);
});

test('an inspection that is too old', async () => {
  const mapping = { columns: [], dateOrder: 'day_first' as const };
  expect((await failureOf(core.client.imports.previewResources({ importId: newId(), mapping }))).code).toBe(
    'NOT_FOUND',
  );
  const skills = core.client.imports.previewSkills({ importId: newId(), mapping: { columns: [] } });
  expect((await failureOf(skills)).code).toBe('NOT_FOUND');
});

test.each([
  ['90', 'minutes', 90],
  ['1,5', 'hours', 90],
  ['1h 30m', 'minutes', 90],
  ['1h30m', 'minutes', 90],
  ['2 jam', 'minutes', 120],
  ['45 menit', 'hours', 45],
  ['1:30', 'minutes', 90],
  ['1:30:59', 'minutes', 90],
  ['2 jam 15 menit', 'minutes', 135],
  ['0', 'minutes', null],
  ['600001', 'minutes', null],
  ['long', 'minutes', null],
  ['', 'minutes', null],
] as const)('"%s" in a column of %s is %s minutes', (text, unit, minutes) => {
  expect(readMinutes(text, unit)?.value ?? null).toBe(minutes);
});

test.each([
  ['3', 3],
  ['4/5', 4],
  ['5.0', 5],
  ['Mahir', 4],
  ['Expert', 5],
  ['0', null],
  ['6', null],
  ['?', null],
] as const)('level %s', (text, level) => {
  expect(readSkillLevel(text)?.value ?? null).toBe(level);
});
