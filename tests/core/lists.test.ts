import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ApplicationCard,
  type ApplicationFilter,
  type ApplicationSort,
  applicationSortKeys,
} from '#contract/applications.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addApplication, failureOf, stageWith } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
const ids: Record<string, string> = {};
let offer: string;
let tags: Record<string, string>;

beforeAll(async () => {
  test = createMemoryCore();
  offer = (await stageWith(test.client, 'offer')).id;
  const saved = (await stageWith(test.client, 'saved')).id;
  const rows = [
    ['Akar', { stageId: saved, role: 'Writer', notes: 'Café naïve', source: 'linkedin', interest: 3 }],
    ['Bumi', { stageId: offer, role: 'analyst', payMax: 20, workMode: 'remote', tagNames: ['One', 'Two'] }],
    ['cakra', { stageId: saved, role: 'Analyst', payMin: 10, source: 'LinkedIn', nextStepOn: '2026-03-20' }],
    ['Duta', { stageId: offer, deadlineOn: '2026-04-01', location: 'Bandung', tagNames: ['Two'] }],
    ['Elang', { stageId: saved, deadlineOn: '2026-03-15', workMode: 'hybrid', source: 'Teman', interest: 3 }],
    [
      'Fajar',
      { appliedOn: '2026-03-01', interest: 5, notes: 'quote " OR * NEAR( title:', source: 'linkedin' },
    ],
  ] as const;
  for (const [company, more] of rows) {
    const { tagNames, ...rest } = { tagNames: [], ...more };
    ids[company] = (await addApplication(test.client, company, { ...rest, tagNames: [...tagNames] })).id;
    test.clock.advance(1_000);
  }
  const archived = await addApplication(test.client, 'Gaung', { notes: 'old café' });
  const trashed = await addApplication(test.client, 'Hutan', { source: 'linkedin' });
  await test.client.applications.archive({ ids: [archived.id], archived: true });
  await test.client.applications.trash({ ids: [trashed.id] });
  tags = Object.fromEntries((await test.client.tags.list({})).map((tag) => [tag.name, tag.id]));
});
afterAll(() => test.close());

async function names(filter: ApplicationFilter, sort?: ApplicationSort): Promise<string> {
  const { rows, total } = await test.client.applications.list({ filter, ...(sort && { sort }) });
  expect(total).toBe(rows.length);
  const counted = await test.client.applications.count({ filter });
  expect(counted.total).toBe(total);
  expect(counted.byStage.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  const listed = await test.client.applications.listIds({ filter });
  expect([...listed].sort()).toEqual(rows.map((row) => row.id).sort());
  return rows.map((row) => row.companyName[0]?.toUpperCase()).join('');
}
const found = async (filter: ApplicationFilter) => [...(await names(filter))].sort().join('');

describe('a filter', () => {
  const cases: Array<[string, () => ApplicationFilter, string]> = [
    ['nothing', () => ({}), 'ABCDEF'],
    ['empty lists', () => ({ stageIds: [], tagIds: [], sources: [], workModes: [], text: '' }), 'ABCDEF'],
    ['archived', () => ({ archived: true }), 'G'],
    ['one stage', () => ({ stageIds: [offer] }), 'BD'],
    ['two stages', () => ({ stageIds: [offer, newId()] }), 'BD'],
    ['an unknown stage', () => ({ stageIds: [newId()] }), ''],
    ['any of the tags', () => ({ tagIds: [tags.One ?? '', tags.Two ?? ''] }), 'BD'],
    ['one tag', () => ({ tagIds: [tags.One ?? ''] }), 'B'],
    ['a source as it was written', () => ({ sources: ['linkedin'] }), 'AF'],
    ['several sources', () => ({ sources: ['Teman', 'LinkedIn', "x' OR 1=1 --"] }), 'CE'],
    ['work modes', () => ({ workModes: ['hybrid', 'remote'] }), 'BE'],
    ['a stage and a tag', () => ({ stageIds: [offer], tagIds: [tags.One ?? ''] }), 'B'],
    ['text in notes, without accents', () => ({ text: 'cafe' }), 'A'],
    ['text in notes, with accents', () => ({ text: 'CAFÉ' }), 'A'],
    ['the beginning of a word', () => ({ text: 'nai' }), 'A'],
    ['the end of a word', () => ({ text: 'ïve' }), ''],
    ['every word, in any order', () => ({ text: 'naive akar' }), 'A'],
    ['the company', () => ({ text: 'faj' }), 'F'],
    ['text among the archived', () => ({ text: 'cafe', archived: true }), 'G'],
    ['text and stage', () => ({ text: 'analyst', stageIds: [offer] }), 'BD'],
    ['text without a word', () => ({ text: '"* 🙂' }), ''],
    ['spaces alone: not given', () => ({ text: '  ' }), 'ABCDEF'],
  ];
  it.each(cases)('by %s', async (_name, filter, expected) => {
    expect(await found(filter())).toBe(expected);
  });

  it('by company', async () => {
    const { companyId } = await test.client.applications.get({ id: ids.Bumi ?? '' });
    expect(await found({ companyId })).toBe('B');
  });

  it.each([
    '"',
    "'",
    '*',
    'NEAR(',
    'title:x',
    'a AND',
    'OR',
    'NOT',
    '-x',
    '^a',
    '(((',
    '\0',
    '\uD83D',
    '🎉',
    '´',
  ])('takes %j as text and never as a question to the index', async (text) => {
    await names({ text });
    await names({ text: `${text}${text} ${text}` });
  });
});

describe('a sort', () => {
  const valuesBy: Record<string, (row: ApplicationCard) => string | number | null> = {
    company: (row) => row.companyName.toLowerCase(),
    role: (row) => row.role.toLowerCase(),
    location: (row) => row.location,
    source: (row) => row.source?.toLowerCase() ?? null,
    appliedOn: (row) => row.appliedOn,
    deadlineOn: (row) => row.deadlineOn,
    nextStepOn: (row) => row.nextStepOn,
    interest: (row) => row.interest,
    pay: (row) => row.payMax ?? row.payMin,
    changedAt: (row) => row.changedAt,
  };

  it.each(Object.keys(valuesBy).flatMap((by) => [[by, 'ascending'] as const, [by, 'descending'] as const]))(
    'by %s %s puts empty values last',
    async (by, direction) => {
      const sort = { by: by as ApplicationSort['by'], direction };
      const { rows } = await test.client.applications.list({ sort });
      const values = rows.map((row) => valuesBy[by]?.(row) ?? null);
      const filled = values.filter((value) => value !== null);
      expect(values.slice(0, filled.length)).toEqual(filled);
      const sorted = [...filled].sort((a, b) => (a < b ? -1 : Number(a > b)));
      expect(filled).toEqual(direction === 'ascending' ? sorted : sorted.reverse());
    },
  );

  it('by stage and by place follows the board', async () => {
    expect(await names({})).toBe('ECAFDB');
    expect(await names({}, { by: 'stage', direction: 'ascending' })).toBe('ECAFDB');
    expect(await names({}, { by: 'stage', direction: 'descending' })).toBe('DBFECA');
    expect(await names({}, { by: 'position', direction: 'descending' })).toBe('BDFACE');
    expect(await names({ stageIds: [offer] }, { by: 'position', direction: 'descending' })).toBe('BD');
  });
});

describe('pages', () => {
  it.each(applicationSortKeys.flatMap((by) => [[by, 'ascending'] as const, [by, 'descending'] as const]))(
    'sorted by %s %s show each row once, ties too',
    async (by, direction) => {
      const own = createMemoryCore();
      try {
        const all: string[] = [];
        for (let index = 0; index < 12; index += 1) {
          all.push((await addApplication(own.client, 'Same', { interest: 1 + (index % 2) })).id);
        }
        // In the archive cards keep the places they had, so several have the same.
        for (const id of all) await own.client.applications.archive({ ids: [id], archived: true });
        for (const filter of [{ archived: true }, { archived: true, text: 'same' }]) {
          const seen: string[] = [];
          for (let offset = 0; offset < 12; offset += 5) {
            const page = { filter, sort: { by, direction }, offset, limit: 5 };
            const { rows, total } = await own.client.applications.list(page);
            expect(total).toBe(12);
            seen.push(...rows.map((row) => row.id));
          }
          expect([...seen].sort()).toEqual([...all].sort());
          const { rows } = await own.client.applications.list({ filter, sort: { by, direction } });
          expect(rows.map((row) => row.id)).toEqual(seen);
        }
      } finally {
        own.close();
      }
    },
  );

  it('beyond the end are empty and still know the total', async () => {
    expect(await test.client.applications.list({ offset: 100 })).toEqual({ rows: [], total: 6 });
  });

  it('know the new total right after a change, an undo and a redo', async () => {
    const total = async () => (await test.client.applications.list({ limit: 1 })).total;
    const { id } = await addApplication(test.client, 'Zaman');
    expect(await total()).toBe(7);
    await test.client.history.undo({});
    expect(await total()).toBe(6);
    await test.client.history.redo({});
    expect(await total()).toBe(7);
    await test.client.applications.trash({ ids: [id] });
    expect(await total()).toBe(6);
    await test.client.trash.purge({ refs: [{ noun: 'application', id }] });
    expect(await total()).toBe(6);
  });

  it.each([
    ['limit', { limit: 501 }],
    ['limit', { limit: 0 }],
    ['offset', { offset: -1 }],
    ['filter.text', { filter: { text: 'x'.repeat(501) } }],
    ['filter.stageIds', { filter: { stageIds: Array.from({ length: 101 }, () => newId()) } }],
    ['filter.stageIds.0', { filter: { stageIds: ['1'] } }],
  ])('with a %s out of range are refused', async (field, input) => {
    const failure = await failureOf(test.client.applications.list(input));
    expect(['INVALID_INPUT', 'INPUT_TOO_LARGE']).toContain(failure.code);
    expect(failure.data?.refusals?.[0]?.field).toBe(field);
  });
});

describe('sources', () => {
  it('come most used first, without those of the trash', async () => {
    expect(await test.client.applications.listSources({})).toEqual([
      { source: 'linkedin', applicationCount: 2 },
      { source: 'LinkedIn', applicationCount: 1 },
      { source: 'Teman', applicationCount: 1 },
    ]);
  });
});

describe('a card', () => {
  it('carries its tags by name', async () => {
    const { rows } = await test.client.applications.list({ filter: { stageIds: [offer] } });
    expect(rows.map((row) => row.tags.map((tag) => tag.name))).toEqual([['Two'], ['One', 'Two']]);
  });
});
