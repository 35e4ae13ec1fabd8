import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readMinutes, readResourceState } from '#core/imports/learning/resource-words.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { csv, inspectTable } from './import-file.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(core.raw);
  core.close();
});

async function bring(target: 'resources' | 'skills', text: string) {
  const { importId, resources, skills } = await inspectTable(core.client, csv(text));
  const part =
    target === 'resources'
      ? { target, importId, mapping: resources.mapping }
      : { target, importId, mapping: skills.mapping };
  return core.client.imports.run({ parts: [part] });
}

describe('resources that are not the same', () => {
  test('courses on C, C++ and C#, also by their goals', async () => {
    for (const [id, title] of [
      ['01900000-0000-7000-8000-000000000001', 'Learn C++'],
      ['01900000-0000-7000-8000-000000000002', 'Learn C#'],
    ] as const)
      await core.client.goals.add({ id, fields: { title } });
    const rows = ['C Training,Kelas,', 'C++ Training,Kelas,Learn C++', 'C# Training,Kelas,Learn C#'];
    const done = await bring('resources', `Course,Provider,Goal\n${rows.join('\n')}\n`);
    expect(done.resources.addedCount).toBe(3);
    const found = (await core.client.resources.list({})).rows;
    expect(found.map(({ title, goal }) => [title, goal?.title ?? null]).toSorted()).toEqual([
      ['C Training', null],
      ['C# Training', 'Learn C#'],
      ['C++ Training', 'Learn C++'],
    ]);
  });

  test('courses whose link is the front page of their site', async () => {
    const rows = [
      'One,https://site.example',
      'Two,https://www.site.example/',
      'Three,https://site.example/three/',
    ];
    const again = ['Third,https://site.example/three?utm_source=mail'];
    const done = await bring('resources', `Course,Link\n${[...rows, ...again].join('\n')}\n`);
    expect(done.skippedCount).toBe(1);
    const titles = (await core.client.resources.list({})).rows.map(({ title }) => title);
    expect(titles.toSorted()).toEqual(['One', 'Three', 'Two']);
  });
});

test('a skill that is called as a word of one further up comes in once, and the others with it', async () => {
  const rows = ['Sales steering,"Revsteer, Dealsteer"', 'Revsteer,', 'Pottery,'];
  const done = await bring('skills', `Skill,Synonyms\n${rows.join('\n')}\n`);
  expect(done.skills.addedCount).toBe(2);
  expect((await core.client.skills.list({ own: true })).rows.map(({ name }) => name)).toEqual([
    'Pottery',
    'Sales steering',
  ]);
});

test.each([
  ['1h30', 90, true],
  ['10j30', 630, true],
  ['1 jam 30', 90, true],
  ['2 jam 15 menit', 135, true],
  ['2 hours and 5 minutes', 125, true],
  ['Approx. 20 hours', 1_200, true],
  ['2 hours, 30 pages', 120, false],
  ['4-6 hours', 360, false],
  ['4-6 hours/week', null, false],
  ['3 weeks at 10 hours a week', null, false],
  ['2 jam per pertemuan', null, false],
  ['90 minutes per day', null, false],
  ['5 halaman', null, false],
] as const)('length %s', (text, value, isWhole) => {
  expect(readMinutes(text, 'minutes')).toEqual(value === null ? null : { value, isWhole });
});

test.each([
  ['to-read', 'to_start'],
  ['Unread', 'to_start'],
  ['Not yet started', 'to_start'],
  ['Belum', 'to_start'],
  ['Belum selesai', 'in_progress'],
  ['Not completed', 'in_progress'],
  ['Partially completed', 'in_progress'],
  ['Incomplete', 'in_progress'],
  ['45% complete', 'in_progress'],
  ['0% completed', 'to_start'],
  ['100%', 'done'],
  ['Dropped at 45%', 'dropped'],
  ['Completed in May', 'done'],
  ['?', null],
] as const)('state %s', (text, state) => {
  expect(readResourceState(text)?.value ?? null).toBe(state);
});
