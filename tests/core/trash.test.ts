import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesWith as filesBelow } from '#tests/helpers/files-with.ts';
import { createMemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

let test: TestCore;
beforeEach(() => {
  test = createTestCore({ today: '2026-03-10' });
});
afterEach(() => test.close());

const refs = (...ids: string[]) => ids.map((id) => ({ noun: 'application' as const, id }));

const filesWith = (words: string[]) => filesBelow(test.path, words);

async function addSecret() {
  const { id } = await addApplication(test.client, 'Zyxwcompany', {
    role: 'Qvrole',
    notes: `Zqnotes ${'and long text '.repeat(2_000)} zqend`,
    postingText: 'Zqposting',
    reference: 'Zqreference',
    nextStep: 'Zqnext',
    tagNames: ['Remote'],
  });
  const links = [{ noun: 'application' as const, id }];
  const fields = { happenedOn: '2026-03-09', note: 'Zqentry', person: 'Zqperson' };
  await test.client.activities.add({ id: newId(), kind: 'call', links, fields });
  return id;
}
const secretWords = [
  'zyxwcompany',
  'qvrole',
  'zqnotes',
  'zqend',
  'zqposting',
  'zqreference',
  'zqnext',
  'zqentry',
  'zqperson',
];

describe('what was purged', () => {
  it('is in no file any more, at once and after closing', async () => {
    for (let index = 0; index < 30; index += 1) await addApplication(test.client, `Other ${index}`);
    const id = await addSecret();
    await test.client.search.find({ text: 'zqnotes' });
    for (let index = 30; index < 60; index += 1) await addApplication(test.client, `Other ${index}`);
    expect(filesWith(secretWords)).not.toEqual([]);
    await test.client.applications.trash({ ids: [id] });
    expect(await test.client.trash.purge({ refs: refs(id) })).toEqual({ changedCount: 1 });
    for (const word of secretWords) expect([word, ...filesWith([word])]).toEqual([word]);
    expect((await failureOf(test.client.applications.get({ id }))).code).toBe('NOT_FOUND');
    expect(await test.client.search.find({ text: 'zqnotes' })).toEqual([]);
    expect((await failureOf(test.client.history.undo({}))).code).toBe('NOTHING_TO_UNDO');
    test.core.close();
    expect(filesWith(secretWords)).toEqual([]);
  });

  it('after 30 days is in no file any more when the next start is over', async () => {
    const id = await addSecret();
    await test.client.applications.trash({ ids: [id] });
    test.core.close();
    const later = createTestCore({ today: '2026-04-15', path: test.path });
    try {
      expect(filesWith(secretWords)).toEqual([]);
      expect((await failureOf(later.client.applications.get({ id }))).code).toBe('NOT_FOUND');
      expect(await later.client.history.get({})).toEqual({ undo: null, redo: null });
    } finally {
      later.close();
    }
  });
});

describe('the trash', () => {
  it.each([
    ['2026-04-08', 1],
    ['2026-04-09', 1],
    ['2026-04-10', 0],
  ])('keeps a record for thirty days: on %s it holds %d', async (today, count) => {
    const { id } = await addApplication(test.client);
    await test.client.applications.trash({ ids: [id] });
    test.core.close();
    const later = createTestCore({ today, path: test.path });
    expect(await later.client.trash.list({})).toHaveLength(count);
    later.close();
  });

  it('shows what was thrown away, newest first', async () => {
    const first = await addApplication(test.client, 'Rimba', { role: 'Writer' });
    const second = await addApplication(test.client, 'Samudra');
    await test.client.applications.trash({ ids: [second.id] });
    test.clock.advance(1_000);
    await test.client.applications.trash({ ids: [first.id] });
    expect(await test.client.trash.list({})).toMatchObject([
      { noun: 'application', id: first.id, title: 'Writer', detail: 'Rimba', deletedAt: test.clock.now() },
      { id: second.id },
    ]);
    expect((await test.client.applications.get({ id: first.id })).deletedAt).toBe(test.clock.now());
    expect(await test.client.trash.list({ limit: 1 })).toHaveLength(1);
  });

  it('keeps the day on which something was first thrown away', async () => {
    const { id } = await addApplication(test.client);
    await test.client.applications.trash({ ids: [id] });
    test.clock.advance(86_400_000);
    expect(await test.client.applications.trash({ ids: [id] })).toEqual({ changedCount: 0 });
  });
});

describe('purging', () => {
  it('takes only what is in the trash', async () => {
    const { id } = await addApplication(test.client);
    expect(await test.client.trash.purge({ refs: refs(id, newId()) })).toEqual({ changedCount: 0 });
    expect((await test.client.history.get({})).undo).not.toBeNull();
    expect(await test.client.trash.restore({ refs: refs(id, newId()) })).toEqual({ changedCount: 0 });
  });

  it('leaves a company of which more is known than its name, or that another still needs', async () => {
    const own = createMemoryCore();
    const { client } = own;
    const known = await addApplication(client, 'Known');
    await client.companies.change({ id: known.companyId, changes: { notes: 'kind people' } });
    const avoided = await addApplication(client, 'Avoided');
    await client.companies.change({ id: avoided.companyId, changes: { avoid: true } });
    const noted = await addApplication(client, 'Noted');
    const links = [
      { noun: 'application' as const, id: noted.id },
      { noun: 'company' as const, id: noted.companyId },
    ];
    await client.activities.add({ id: newId(), kind: 'event', links, fields: { happenedOn: '2026-03-01' } });
    const named = await addApplication(client, 'Only a name');
    const shared = await addApplication(client, 'Shared');
    await addApplication(client, 'Shared');
    const ids = [known, avoided, noted, named, shared].map((row) => row.id);
    await client.applications.trash({ ids });
    expect(await client.trash.empty({})).toEqual({ changedCount: 5 });
    const names = (await client.companies.list({})).map((row) => row.name);
    expect(names).toEqual(['Avoided', 'Known', 'Noted', 'Shared']);
    expect(await client.activities.list({ noun: 'company', id: noted.companyId })).toMatchObject([
      { links: [{ noun: 'company', id: noted.companyId }] },
    ]);
    expectSound(own.raw);
    own.close();
  });

  it('leaves nothing of an application in the tables', async () => {
    const own = createMemoryCore();
    const before = dumpTables(own.raw);
    const { id } = await addApplication(own.client, 'Rimba', { appliedOn: '2026-03-01' });
    await own.client.applications.trash({ ids: [id] });
    await own.client.trash.empty({});
    expect(dumpTables(own.raw)).toEqual(before);
    own.close();
  });
});
