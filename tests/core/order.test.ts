import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { addApplication, boardOf, failureOf, stageWith } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
let saved: string;
let offer: string;
let cards: Record<string, string>;
beforeEach(async () => {
  test = createMemoryCore();
  saved = (await stageWith(test.client, 'saved')).id;
  offer = (await stageWith(test.client, 'offer')).id;
  cards = {};
  for (const name of ['D', 'C', 'B', 'A']) cards[name] = (await addApplication(test.client, name)).id;
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const idOf = (name: string) => cards[name] ?? newId();
const put = (name: string, stageId: string, after: string | null) =>
  test.client.applications.changeStage({
    id: idOf(name),
    stageId,
    afterId: after === null ? null : idOf(after),
  });
const board = async (stageId = saved) => (await boardOf(test.client, stageId)).join('');

describe('a card dropped in its own stage', () => {
  it.each([
    ['D', null, 'DABC'],
    ['D', 'A', 'ADBC'],
    ['A', 'D', 'BCDA'],
    ['B', 'C', 'ACBD'],
    ['A', null, 'ABCD'],
    ['B', 'A', 'ABCD'],
    ['B', 'B', 'ABCD'],
    ['C', 'nobody', 'CABD'],
  ])('%s below %s makes %s', async (name, after, expected) => {
    await put(name, saved, after);
    expect(await board()).toBe(expected);
  });

  it('writes nothing into the ledger and does not count as a change of the record', async () => {
    const before = await test.client.applications.get({ id: idOf('D') });
    test.clock.advance(1_000);
    const after = await put('D', saved, null);
    expect(after.changedAt).toBe(before.changedAt);
    expect(await test.client.activities.list({ noun: 'application', id: idOf('D') })).toHaveLength(2);
  });
});

describe('a card dropped in another stage', () => {
  it.each([
    ['at the top', null, 'DAB'],
    ['in the middle', 'A', 'ADB'],
    ['at the end', 'B', 'ABD'],
    ['below one that is not there', 'C', 'DAB'],
  ])('%s stands there', async (_where, after, expected) => {
    await put('B', offer, null);
    await put('A', offer, null);
    await put('D', offer, after);
    expect(await board(offer)).toBe(expected);
    expect(await board(saved)).toBe('C');
  });

  it('that does not exist is refused', async () => {
    expect((await failureOf(put('A', newId(), null))).code).toBe('NOT_FOUND');
    expect((await failureOf(put('nobody', offer, null))).code).toBe('NOT_FOUND');
  });
});

describe('a card that is to stand below itself in another column gets a place of its own there', () => {
  const [one, other] = [newId(), newId()];
  it('a contact', async () => {
    const { contacts } = test.client;
    await contacts.add({ id: one, state: 'to_reach_out', fields: { name: 'Ayu' } });
    await contacts.add({ id: other, state: 'waiting', fields: { name: 'Budi' } });
    await contacts.move({ id: one, state: 'waiting', afterId: one });
  });
  it('a goal', async () => {
    const { goals } = test.client;
    await goals.add({ id: one, state: 'planned', fields: { title: 'SQL' } });
    await goals.add({ id: other, state: 'someday', fields: { title: 'Figma' } });
    await goals.move({ id: one, state: 'someday', afterId: one });
  });
  it('an idea', async () => {
    const { ideas } = test.client;
    await ideas.add({ id: one, state: 'spark', template: 'lean', fields: { title: 'Stall' } });
    await ideas.add({ id: other, state: 'parked', template: 'lean', fields: { title: 'Course' } });
    await ideas.move({ id: one, state: 'parked', afterId: one });
  });
});

describe('many at once', () => {
  it('go to the top in the order they were given, once each', async () => {
    await put('D', offer, null);
    const ids = [idOf('B'), idOf('A'), idOf('B'), newId(), idOf('D')];
    expect(await test.client.applications.changeStages({ ids, stageId: offer })).toEqual({ changedCount: 2 });
    expect(await board(offer)).toBe('BAD');
    expect(await board(saved)).toBe('C');
  });

  it('are refused as a whole when the day is too late or the stage unknown', async () => {
    const ids = [idOf('A'), idOf('B')];
    const late = test.client.applications.changeStages({ ids, stageId: offer, on: '2026-03-12' });
    expect(await failureOf(late)).toMatchObject({ data: { refusals: [{ field: 'on' }] } });
    const unknown = test.client.applications.changeStages({ ids, stageId: newId() });
    expect((await failureOf(unknown)).code).toBe('NOT_FOUND');
    expect(await board()).toBe('ABCD');
  });

  it('may be twenty thousand and no more', async () => {
    const ids = Array.from({ length: 20_001 }, () => newId());
    expect(await failureOf(test.client.applications.trash({ ids }))).toEqual({
      code: 'INPUT_TOO_LARGE',
      data: { refusals: [{ field: 'ids', reason: 'TOO_MANY' }], limit: 20_000 },
    });
  });
});

describe('cards that come back', () => {
  it('from the archive stand at the top, in the order they were given', async () => {
    const ids = [idOf('C'), idOf('B')];
    await test.client.applications.archive({ ids, archived: true });
    expect(await board()).toBe('AD');
    expect((await test.client.applications.list({ filter: { archived: true } })).total).toBe(2);
    await test.client.applications.archive({ ids, archived: false });
    expect(await board()).toBe('CBAD');
  });

  it('from the trash stand at the top; archived ones stay archived', async () => {
    await test.client.applications.archive({ ids: [idOf('C')], archived: true });
    const ids = [idOf('D'), idOf('C')];
    await test.client.applications.trash({ ids });
    await put('A', saved, 'B');
    await test.client.trash.restore({ refs: ids.map((id) => ({ noun: 'application', id })) });
    expect(await board()).toBe('DBA');
    expect((await test.client.applications.get({ id: idOf('C') })).archivedAt).not.toBeNull();
  });

  it('never share a place with a card that took it meanwhile', async () => {
    await test.client.applications.archive({ ids: [idOf('A')], archived: true });
    await addApplication(test.client, 'E');
    await test.client.applications.trash({ ids: [idOf('A')] });
    await addApplication(test.client, 'F');
    await test.client.trash.restore({ refs: [{ noun: 'application', id: idOf('A') }] });
    await test.client.applications.archive({ ids: [idOf('A')], archived: false });
    expect(await board()).toBe('AFEBCD');
  });
});

describe('stages', () => {
  const names = async () => (await test.client.stages.list({})).map((stage) => stage.name ?? stage.meaning);

  it('begin as one for each meaning a search usually needs, without names', async () => {
    expect(await names()).toEqual([
      'saved',
      'applied',
      'screening',
      'interview',
      'offer',
      'accepted',
      'rejected',
      'no_answer',
    ]);
  });

  it.each([
    ['offer', null, 0],
    ['offer', 'saved', 1],
    ['saved', 'no_answer', 7],
    ['offer', 'offer', 4],
  ] as const)('%s moved after %s stands at %d', async (meaning, after, index) => {
    const { id } = await stageWith(test.client, meaning);
    const afterId = after === null ? null : (await stageWith(test.client, after)).id;
    const moved = await test.client.stages.move({ id, afterId });
    expect(moved[index]?.id).toBe(id);
    expect(await test.client.stages.list({})).toEqual(moved);
  });

  it('added twice with one id are one; after an unknown one they are refused', async () => {
    const stage = { id: newId(), name: 'Trial', meaning: 'interview' as const, color: 'teal' as const };
    await test.client.stages.add({ ...stage, afterId: null });
    await test.client.stages.add({ ...stage, afterId: null });
    expect((await names())[0]).toBe('Trial');
    expect(await names()).toHaveLength(9);
    const lost = test.client.stages.add({ ...stage, id: newId(), afterId: newId() });
    expect((await failureOf(lost)).code).toBe('NOT_FOUND');
  });

  it('count their live cards', async () => {
    await test.client.applications.archive({ ids: [idOf('A')], archived: true });
    await test.client.applications.trash({ ids: [idOf('B')] });
    expect((await stageWith(test.client, 'saved')).applicationCount).toBe(2);
  });
});
