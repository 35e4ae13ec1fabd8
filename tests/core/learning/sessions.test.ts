import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addGoal, addResource, logSession } from '#tests/helpers/learning.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';

let test: MemoryCore;
beforeEach(() => {
  // A Tuesday.
  test = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const stateOf = async (id: string) => (await test.client.goals.get({ id })).state;

describe('a session', () => {
  it('is an entry of the ledger, with its minutes and what it was for', async () => {
    const goal = await addGoal(test.client);
    const resource = await addResource(test.client);
    const about = { goalId: goal.id, resourceId: resource.id };
    const session = await logSession(test.client, 45, { ...about, note: 'joins', on: '2026-03-08' });
    expect(session).toMatchObject({ happenedOn: '2026-03-08', happenedAt: null, minutes: 45, note: 'joins' });
    expect(session.goal).toEqual({ id: goal.id, title: goal.title });
    expect(session.resource).toEqual({ id: resource.id, title: resource.title });
    const [entry] = await test.client.activities.list({ noun: 'resource', id: resource.id });
    expect(entry).toMatchObject({ id: session.id, kind: 'session', minutes: 45 });
  });

  it('sets going what was only intended', async () => {
    const [someday, planned, dropped] = [
      await addGoal(test.client, 'A', { state: 'someday' }),
      await addGoal(test.client, 'B', { state: 'planned' }),
      await addGoal(test.client, 'C', { state: 'dropped' }),
    ];
    for (const { id } of [someday, planned, dropped]) await logSession(test.client, 20, { goalId: id });
    expect(await Promise.all([someday, planned, dropped].map(({ id }) => stateOf(id)))).toEqual([
      'in_progress',
      'in_progress',
      'dropped',
    ]);
    const resource = await addResource(test.client);
    await logSession(test.client, 20, { resourceId: resource.id });
    expect(await test.client.resources.get({ id: resource.id })).toMatchObject({
      state: 'in_progress',
      minutes: 20,
    });
  });

  it('of a resource counts for its goal, unless that is said otherwise', async () => {
    const goal = await addGoal(test.client);
    const { id: resourceId } = await addResource(test.client, 'Book', { goalId: goal.id });
    expect((await logSession(test.client, 20, { resourceId })).goal?.id).toBe(goal.id);
    expect((await logSession(test.client, 20, { resourceId, goalId: null })).goal).toBeNull();
    expect((await logSession(test.client, 20)).goal).toBeNull();
  });

  it('sent twice is one', async () => {
    const input = { id: newId(), minutes: 30 };
    await test.client.sessions.log(input);
    expect(await test.client.sessions.log({ ...input, minutes: 99 })).toMatchObject({ minutes: 30 });
    expect(await test.client.sessions.list({})).toMatchObject({ total: 1, minutes: 30 });
  });

  it('can be corrected in all it says, and given to something else', async () => {
    const [goal, other] = [await addGoal(test.client, 'A'), await addGoal(test.client, 'B')];
    const resource = await addResource(test.client);
    const { id } = await logSession(test.client, 30, { goalId: goal.id });
    const changes = { minutes: 50, on: '2026-03-01', note: 'n', goalId: other.id, resourceId: resource.id };
    expect(await test.client.sessions.change({ id, changes })).toMatchObject({
      ...{ minutes: 50, happenedOn: '2026-03-01', note: 'n' },
      ...{ goal: { id: other.id }, resource: { id: resource.id } },
    });
    expect(await test.client.sessions.change({ id, changes: { goalId: null } })).toMatchObject({
      ...{ minutes: 50, goal: null, resource: { id: resource.id } },
    });
    await test.client.sessions.remove({ id });
    expect((await failureOf(test.client.sessions.change({ id, changes: {} }))).code).toBe('NOT_FOUND');
  });

  it.each([
    ['a day to come', { on: '2026-03-12' }, 'INVALID_INPUT'],
    ['a goal that is not there', { goalId: newId() }, 'NOT_FOUND'],
    ['a resource that is not there', { resourceId: newId() }, 'NOT_FOUND'],
    ['more than a day', { minutes: 1_441 }, 'INVALID_INPUT'],
    ['no time', { minutes: 0 }, 'INVALID_INPUT'],
  ])('is refused for %s, when it is logged and when it is corrected', async (_name, said, code) => {
    const log = test.client.sessions.log({ id: newId(), minutes: 20, ...said });
    expect((await failureOf(log)).code).toBe(code);
    const { id } = await logSession(test.client, 20);
    const change = test.client.sessions.change({ id, changes: said });
    expect((await failureOf(change)).code).toBe(code);
    if ('on' in said) {
      const changes = { happenedOn: said.on };
      expect((await failureOf(test.client.activities.change({ id, changes }))).code).toBe(code);
    }
    expect(await test.client.sessions.list({})).toMatchObject({ total: 1, minutes: 20 });
  });

  it('is the only kind of entry that these procedures touch', async () => {
    const { id } = await addGoal(test.client, 'A', { state: 'done' });
    const [entry] = await test.client.activities.list({ noun: 'goal', id });
    const call = test.client.sessions.remove({ id: entry?.id ?? '' });
    expect((await failureOf(call)).code).toBe('NOT_FOUND');
  });

  it('whose minutes were taken away in the timeline counts nothing', async () => {
    const { id } = await logSession(test.client, 30);
    await test.client.activities.change({ id, changes: { minutes: null } });
    expect(await test.client.sessions.list({})).toMatchObject({ minutes: 0, rows: [{ minutes: 0 }] });
  });
});

describe('lists', () => {
  it('show the newest first, of one goal or resource, and sum all of them', async () => {
    const goal = await addGoal(test.client);
    for (const [day, minutes] of [
      ['2026-03-01', 10],
      ['2026-03-05', 20],
      ['2026-03-03', 30],
    ] as const)
      await logSession(test.client, minutes, { goalId: goal.id, on: day });
    await logSession(test.client, 99);
    const list = await test.client.sessions.list({ goalId: goal.id, limit: 2 });
    expect(list).toMatchObject({ total: 3, minutes: 60 });
    expect(list.rows.map(({ happenedOn }) => happenedOn)).toEqual(['2026-03-05', '2026-03-03']);
    expect((await test.client.sessions.list({ resourceId: newId() })).total).toBe(0);
  });

  it('of weeks begin as the settings say, end with this one and leave none out', async () => {
    const goal = await addGoal(test.client);
    for (const [day, minutes] of [
      ['2026-02-15', 5],
      ['2026-02-22', 10],
      ['2026-02-23', 20],
      ['2026-03-08', 40],
      ['2026-03-09', 80],
      ['2026-03-10', 160],
    ] as const)
      await logSession(test.client, minutes, { on: day, ...(minutes === 80 && { goalId: goal.id }) });
    // Weeks from Monday: 16 Feb, 23 Feb, 2 March, 9 March.
    expect(await test.client.sessions.listWeeks({ weeks: 4 })).toEqual([
      { startsOn: '2026-02-16', minutes: 10 },
      { startsOn: '2026-02-23', minutes: 20 },
      { startsOn: '2026-03-02', minutes: 40 },
      { startsOn: '2026-03-09', minutes: 240 },
    ]);
    await test.client.settings.change({ weekStartsOn: 7 });
    expect(await test.client.sessions.listWeeks({ weeks: 3 })).toEqual([
      { startsOn: '2026-02-22', minutes: 30 },
      { startsOn: '2026-03-01', minutes: 0 },
      { startsOn: '2026-03-08', minutes: 280 },
    ]);
    expect(await test.client.sessions.listWeeks({ weeks: 1, goalId: goal.id })).toEqual([
      { startsOn: '2026-03-08', minutes: 80 },
    ]);
  });
});

it('a session that was undone is gone from the goal, with what it had set going', async () => {
  const goal = await addGoal(test.client, 'A', { state: 'someday' });
  await logSession(test.client, 30, { goalId: goal.id });
  await test.client.history.undo({});
  expect(await test.client.goals.get({ id: goal.id })).toMatchObject({
    state: 'someday',
    progress: { minutes: 0 },
  });
});

it('totals follow every change at once', async () => {
  const own = createTestCore();
  await logSession(own.client, 30);
  expect((await own.client.sessions.list({})).minutes).toBe(30);
  await own.client.history.undo({});
  expect((await own.client.sessions.list({})).minutes).toBe(0);
  own.close();
});
