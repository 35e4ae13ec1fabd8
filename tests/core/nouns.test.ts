import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore();
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const change = (id: string, changes: object, base: object = {}) =>
  test.client.applications.change({ id, changes, base });
const companyNames = async (text?: string) =>
  (await test.client.companies.list(text === undefined ? {} : { text })).map((row) => row.name);

describe('applications.change', () => {
  it('refuses to overwrite what somebody else wrote meanwhile, and shows both texts', async () => {
    const { id } = await addApplication(test.client, 'Rimba', { notes: 'old', reference: 'R1' });
    await change(id, { notes: 'theirs' }, { notes: 'old' });
    const stale = change(id, { notes: 'mine', reference: 'R2' }, { notes: 'old', reference: 'R1' });
    expect(await failureOf(stale)).toEqual({
      code: 'CONFLICT',
      data: { conflicts: [{ field: 'notes', mine: 'mine', theirs: 'theirs' }] },
    });
    expect(await test.client.applications.get({ id })).toMatchObject({ notes: 'theirs', reference: 'R1' });
  });

  it.each([
    ['the same was wanted', { notes: 'theirs' }, { notes: 'old' }],
    ['only other fields changed meanwhile', { reference: 'R2' }, { reference: 'R1' }],
    ['the base names fields that are not changed', { role: 'Other' }, { role: 'Analyst', notes: 'old' }],
    ['no base is given', { notes: 'mine' }, {}],
  ])('is no conflict when %s', async (_when, changes, base) => {
    const { id } = await addApplication(test.client, 'Rimba', { notes: 'old', reference: 'R1' });
    await change(id, { notes: 'theirs' });
    expect(await change(id, changes, base)).toMatchObject(changes);
  });

  it('knows a conflict about the company by its name', async () => {
    const { id } = await addApplication(test.client, 'Rimba');
    await change(id, { company: 'Samudra' });
    expect(await failureOf(change(id, { company: 'Mine' }, { company: 'Rimba' }))).toMatchObject({
      data: { conflicts: [{ field: 'company', mine: 'Mine', theirs: 'Samudra' }] },
    });
  });

  it('with nothing to change leaves everything as it is', async () => {
    const { id, changedAt } = await addApplication(test.client);
    test.clock.advance(5_000);
    expect((await change(id, {})).changedAt).toBe(changedAt);
    expect((await test.client.history.get({})).undo?.command).toBe('applications.add');
  });

  it('drops a company that was only a name on its way, and keeps one that more is known of', async () => {
    const typed = await addApplication(test.client, 'Rim');
    await change(typed.id, { company: 'Rimba' });
    expect(await companyNames()).toEqual(['Rimba']);
    const links = [
      { noun: 'company' as const, id: (await test.client.applications.get({ id: typed.id })).companyId },
    ];
    await test.client.activities.add({
      id: newId(),
      kind: 'event',
      links,
      fields: { happenedOn: '2026-03-01' },
    });
    await change(typed.id, { company: 'Samudra' });
    expect(await companyNames()).toEqual(['Rimba', 'Samudra']);
  });
});

describe('companies', () => {
  it('count their applications, those in the trash aside', async () => {
    const first = await addApplication(test.client, 'Rimba');
    await addApplication(test.client, 'rimba');
    await addApplication(test.client, 'Samudra');
    expect(await test.client.companies.get({ id: first.companyId })).toMatchObject({ applicationCount: 2 });
    await test.client.applications.trash({ ids: [first.id] });
    expect((await test.client.companies.list({})).map((row) => row.applicationCount)).toEqual([1, 1]);
  });

  it.each([
    ['cafe', ['Café Kita']],
    ['KITA', ['Café Kita']],
    ['pt maju', ['PT Maju Jaya Tbk']],
    ['jaya', ['PT Maju Jaya Tbk']],
    ['PT', ['PT Maju Jaya Tbk']],
    ["o'neil", ["O'Neil & Sons"]],
    ['%', []],
    ['_', []],
    ['nowhere', []],
    ['', ['Café Kita', "O'Neil & Sons", 'PT Maju Jaya Tbk']],
  ])('whose name holds %j: %j', async (text, expected) => {
    for (const name of ['PT Maju Jaya Tbk', 'Café Kita', "O'Neil & Sons"]) {
      await addApplication(test.client, name);
    }
    expect(await companyNames(text)).toEqual(expected);
  });

  it('are changed with the same guard against overwriting', async () => {
    const { companyId: id } = await addApplication(test.client, 'Rimba');
    await test.client.companies.change({ id, changes: { notes: 'theirs' } });
    const stale = test.client.companies.change({ id, changes: { notes: 'mine' }, base: { notes: '' } });
    expect(await failureOf(stale)).toEqual({
      code: 'CONFLICT',
      data: { conflicts: [{ field: 'notes', mine: 'mine', theirs: 'theirs' }] },
    });
    expect((await failureOf(test.client.companies.get({ id: newId() }))).code).toBe('NOT_FOUND');
  });

  it('found under another spelling warn before applying again', async () => {
    const first = await addApplication(test.client, 'PT Rimba Tbk');
    test.clock.advance(1_000);
    const second = await addApplication(test.client, 'Rimba');
    await test.client.companies.change({ id: first.companyId, changes: { avoid: true } });
    const found = await test.client.applications.findSimilar({ company: 'rimba, pt' });
    expect(found.applications.map((row) => row.id)).toEqual([second.id, first.id]);
    expect(found).toMatchObject({ avoid: true, neverAnswered: false });
    const others = await test.client.applications.findSimilar({ company: 'RIMBA', exceptId: second.id });
    expect(others.applications.map((row) => row.id)).toEqual([first.id]);
    expect(await test.client.applications.findSimilar({ company: ' ' })).toEqual({
      applications: [],
      avoid: false,
      neverAnswered: false,
    });
  });

  it('never answered when all that was sent there ended so', async () => {
    const stages = await test.client.stages.list({});
    const silent = stages.find((stage) => stage.meaning === 'no_answer')?.id ?? '';
    const never = async () =>
      (await test.client.applications.findSimilar({ company: 'Rimba' })).neverAnswered;
    const first = await addApplication(test.client, 'Rimba', { appliedOn: '2026-01-01' });
    expect(await never()).toBe(false);
    await test.client.applications.changeStages({ ids: [first.id], stageId: silent });
    expect(await never()).toBe(true);
    await addApplication(test.client, 'Rimba');
    expect(await never()).toBe(true);
    await addApplication(test.client, 'Rimba', { appliedOn: '2026-03-01' });
    expect(await never()).toBe(false);
  });
});

describe('tags', () => {
  const list = async () => (await test.client.tags.list({})).map((tag) => [tag.name, tag.applicationCount]);

  it('are one whatever the case, and count live applications', async () => {
    const one = await addApplication(test.client, 'A', { tagNames: ['Remote', 'remote'] });
    const two = await addApplication(test.client, 'B', { tagNames: ['REMOTE', 'Dream'] });
    await addApplication(test.client, 'C', { tagNames: ['Remote'] });
    expect(await list()).toEqual([
      ['Dream', 1],
      ['Remote', 3],
    ]);
    await test.client.applications.trash({ ids: [one.id] });
    await test.client.applications.archive({ ids: [two.id], archived: true });
    expect(await list()).toEqual([
      ['Dream', 0],
      ['Remote', 1],
    ]);
  });

  it('count the applications that they changed', async () => {
    const one = await addApplication(test.client, 'A', { tagNames: ['Remote'] });
    const two = await addApplication(test.client, 'B');
    const ids = [one.id, two.id, newId()];
    expect(await test.client.applications.tag({ ids, add: ['remote'] })).toEqual({ changedCount: 1 });
    const remove = one.tags.map((tag) => tag.id);
    expect(await test.client.applications.tag({ ids, remove })).toEqual({ changedCount: 2 });
    expect(await test.client.applications.tag({ ids, remove })).toEqual({ changedCount: 0 });
  });

  it('cannot take the name of another', async () => {
    const { tags } = await addApplication(test.client, 'A', { tagNames: ['One', 'Two'] });
    const [one] = tags;
    const rename = (name: string) => test.client.tags.change({ id: one?.id ?? '', changes: { name } });
    expect((await failureOf(rename('two'))).code).toBe('CONFLICT');
    expect(await rename('ONE')).toMatchObject({ name: 'ONE' });
    expect((await failureOf(test.client.tags.remove({ id: newId() }))).code).toBe('NOT_FOUND');
  });
});
