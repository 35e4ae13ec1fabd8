import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { languages } from '#contract/settings.ts';
import {
  addCertificate,
  addGoal,
  addMilestones,
  addResource,
  goalsIn,
  logSession,
} from '#tests/helpers/learning.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const get = (id: string) => test.client.goals.get({ id });
const entriesOf = (id: string) => test.client.activities.list({ noun: 'goal', id });

describe('a goal', () => {
  it('needs no more than a title, and has all of it when everything is said', async () => {
    const bare = await addGoal(test.client, 'Only this');
    expect(bare).toMatchObject({
      state: 'planned',
      progressBy: 'milestones',
      skills: [],
      milestones: [],
      why: '',
    });
    const fields = {
      why: 'Doors',
      notes: 'n',
      targetOn: '2026-06-01',
      weeklyMinutes: 120,
      totalMinutes: 600,
      progressBy: 'hours' as const,
      achievement: 'a',
      draftPost: 'p',
    };
    const whole = await addGoal(test.client, 'All of it', {
      ...fields,
      skillNames: ['SQL', 'C++', 'sql', 'C#'],
    });
    expect(whole).toMatchObject(fields);
    expect(whole.skills.map(({ name }) => name)).toEqual(['SQL', 'C++', 'C#']);
    expect(await get(whole.id)).toEqual(whole);
  });

  it('sent twice is one', async () => {
    const input = { id: newId(), fields: { title: 'Once', skillNames: ['Go'] }, state: 'done' as const };
    const first = await test.client.goals.add(input);
    expect(await test.client.goals.add({ ...input, fields: { title: 'Other' } })).toEqual(first);
    expect(await entriesOf(first.id)).toHaveLength(1);
  });

  it('keeps its skills under one name each, however they are written, and tells signs apart', async () => {
    const one = await addGoal(test.client, 'One', { skillNames: ['Café  Management', 'C'] });
    const other = await addGoal(test.client, 'Other', { skillNames: ['cafe management', 'C#'] });
    expect(other.skills[0]).toEqual(one.skills[0]);
    expect(other.skills[1]?.id).not.toBe(one.skills[1]?.id);
    const { rows } = await test.client.goals.list({ filter: { skillId: one.skills[0]?.id ?? '' } });
    expect(rows).toHaveLength(2);
  });

  it('is not overwritten by who did not see what was written meanwhile', async () => {
    const { id } = await addGoal(test.client, 'Goal', { why: 'old', skillNames: ['SQL'] });
    await test.client.goals.change({ id, changes: { why: 'theirs' }, base: { why: 'old' } });
    const stale = test.client.goals.change({ id, changes: { why: 'mine' }, base: { why: 'old' } });
    expect(await failureOf(stale)).toEqual({
      code: 'CONFLICT',
      data: { conflicts: [{ field: 'why', mine: 'mine', theirs: 'theirs' }] },
    });
    await test.client.goals.change({ id, changes: { skillNames: ['Go'] }, base: { skillNames: ['SQL'] } });
    expect((await get(id)).skills.map(({ name }) => name)).toEqual(['Go']);
  });

  it.each([
    ['weeklyMinutes', 10_081, 'OUT_OF_RANGE'],
    ['weeklyMinutes', 0, 'OUT_OF_RANGE'],
    ['totalMinutes', 600_001, 'OUT_OF_RANGE'],
    ['targetOn', '2026-02-30', 'NOT_A_DAY'],
    ['title', '  ', 'REQUIRED'],
    ['progressBy', 'guess', 'INVALID'],
  ])('does not take %s: %j', async (field, value, reason) => {
    const { id } = await addGoal(test.client);
    const call = test.client.goals.change({ id, changes: { [field]: value } });
    expect((await failureOf(call)).data?.refusals).toEqual([{ field: `changes.${field}`, reason }]);
  });
});

describe('reaching a goal', () => {
  it('is written into the ledger with its day, and taken out when it was not so', async () => {
    const { id } = await addGoal(test.client);
    expect(await test.client.goals.move({ id, state: 'done', afterId: null })).toMatchObject({
      state: 'done',
      doneOn: '2026-03-10',
    });
    expect((await entriesOf(id)).map(({ kind, happenedOn }) => [kind, happenedOn])).toEqual([
      ['goal_reached', '2026-03-10'],
    ]);
    expect(await test.client.goals.move({ id, state: 'in_progress', afterId: null })).toMatchObject({
      doneOn: null,
    });
    expect(await entriesOf(id)).toEqual([]);
  });

  it('keeps the day when the card only changes its place', async () => {
    const { id } = await addGoal(test.client, 'Goal', { state: 'done' });
    test.clock.setToday('2026-04-01');
    await test.client.goals.move({ id, state: 'done', afterId: null });
    expect(await get(id)).toMatchObject({ doneOn: '2026-03-10' });
    expect(await entriesOf(id)).toHaveLength(1);
  });

  it('follows a correction of the past, and takes no day that is to come', async () => {
    const { id } = await addGoal(test.client, 'Goal', { state: 'done' });
    const [entry] = await entriesOf(id);
    const correct = (happenedOn: string) =>
      test.client.activities.change({ id: entry?.id ?? '', changes: { happenedOn } });
    await correct('2026-02-01');
    expect(await get(id)).toMatchObject({ doneOn: '2026-02-01' });
    expect((await failureOf(correct('2026-04-01'))).code).toBe('INVALID_INPUT');
  });

  it('happens to many at once', async () => {
    const ids = [await addGoal(test.client, 'A'), await addGoal(test.client, 'B')].map(({ id }) => id);
    const done = await addGoal(test.client, 'C', { state: 'done' });
    const all = [...ids, done.id, newId()];
    expect(await test.client.goals.changeStates({ ids: all, state: 'done' })).toEqual({ changedCount: 2 });
    expect(await goalsIn(test.client, 'done')).toEqual(['A', 'B', 'C']);
    expect(await test.client.goals.changeStates({ ids: all, state: 'dropped' })).toEqual({ changedCount: 3 });
    for (const id of ids) expect(await entriesOf(id)).toEqual([]);
  });
});

describe('the board', () => {
  it('keeps the order of the person within each state', async () => {
    const [a, b, c] = [
      await addGoal(test.client, 'A'),
      await addGoal(test.client, 'B'),
      await addGoal(test.client, 'C'),
    ];
    expect(await goalsIn(test.client, 'planned')).toEqual(['C', 'B', 'A']);
    await test.client.goals.move({ id: c.id, state: 'planned', afterId: a.id });
    expect(await goalsIn(test.client, 'planned')).toEqual(['B', 'A', 'C']);
    await test.client.goals.move({ id: a.id, state: 'someday', afterId: b.id });
    expect(await goalsIn(test.client, 'someday')).toEqual(['A']);
    await test.client.goals.move({ id: b.id, state: 'planned', afterId: b.id });
    expect(await goalsIn(test.client, 'planned')).toEqual(['B', 'C']);
  });

  it('gives who comes back from the trash the top of its state', async () => {
    const a = await addGoal(test.client, 'A');
    await addGoal(test.client, 'B');
    await test.client.goals.trash({ ids: [a.id] });
    expect(await goalsIn(test.client, 'planned')).toEqual(['B']);
    expect(await get(a.id)).toMatchObject({ deletedAt: expect.any(Number) });
    await test.client.trash.restore({ refs: [{ noun: 'goal', id: a.id }] });
    expect(await goalsIn(test.client, 'planned')).toEqual(['A', 'B']);
  });
});

describe('the table', () => {
  beforeEach(async () => {
    const early = await addGoal(test.client, 'beta', { targetOn: '2026-04-01', state: 'in_progress' });
    await addGoal(test.client, 'Alpha', { state: 'someday' });
    const late = await addGoal(test.client, 'gamma', { targetOn: '2026-05-01', notes: 'needle' });
    await logSession(test.client, 30, { goalId: early.id });
    await logSession(test.client, 50, { goalId: late.id });
    await test.client.goals.changeStates({ ids: [late.id], state: 'planned' });
  });

  const titles = async (sort: Parameters<MemoryCore['client']['goals']['list']>[0]['sort']) =>
    (await test.client.goals.list({ ...(sort && { sort }) })).rows.map((row) => row.title);

  it.each([
    ['position', 'ascending', ['Alpha', 'gamma', 'beta']],
    ['state', 'descending', ['beta', 'gamma', 'Alpha']],
    ['title', 'ascending', ['Alpha', 'beta', 'gamma']],
    ['targetOn', 'ascending', ['beta', 'gamma', 'Alpha']],
    ['targetOn', 'descending', ['gamma', 'beta', 'Alpha']],
    ['minutes', 'descending', ['gamma', 'beta', 'Alpha']],
  ] as const)('by %s, %s', async (by, direction, expected) => {
    expect(await titles({ by, direction })).toEqual(expected);
  });

  it('finds by words, states and in pages, and counts all that match', async () => {
    const list = (filter: object, more: object = {}) => test.client.goals.list({ filter, ...more });
    expect((await list({ text: 'needle' })).rows.map((row) => row.title)).toEqual(['gamma']);
    expect((await list({ text: '"' })).total).toBe(3);
    expect(await list({ states: ['planned', 'someday'] }, { limit: 1, offset: 1 })).toMatchObject({
      total: 2,
      rows: [{ title: 'gamma' }],
    });
    expect(await test.client.goals.count({ filter: {} })).toMatchObject({ total: 3 });
    expect(await test.client.goals.listIds({ filter: { states: ['planned'] } })).toHaveLength(1);
  });
});

describe('milestones', () => {
  it('stand in the order of the person, are reached and taken away', async () => {
    const { id } = await addGoal(test.client);
    const [a = '', b = '', c = ''] = await addMilestones(test.client, id, ['A', 'B', 'C']);
    const titles = async () => (await get(id)).milestones.map(({ title }) => title);
    expect(await titles()).toEqual(['A', 'B', 'C']);
    await test.client.goals.moveMilestone({ id: a, afterId: c });
    await test.client.goals.moveMilestone({ id: b, afterId: b });
    expect(await titles()).toEqual(['B', 'C', 'A']);
    await test.client.goals.moveMilestone({ id: a, afterId: null });
    await test.client.goals.changeMilestone({ id: a, changes: { doneOn: '2026-03-01', title: 'First' } });
    await test.client.goals.removeMilestone({ id: b });
    expect(await titles()).toEqual(['First', 'C']);
    expect((await get(id)).progress).toMatchObject({ done: 1, total: 2 });
    for (const call of [
      test.client.goals.removeMilestone({ id: b }),
      test.client.goals.addMilestone({ id: newId(), goalId: newId(), title: 'x' }),
    ])
      expect((await failureOf(call)).code).toBe('NOT_FOUND');
  });

  it('are at most two hundred, and one sent twice is one', async () => {
    const { id } = await addGoal(test.client);
    const twice = newId();
    await test.client.goals.addMilestone({ id: twice, goalId: id, title: 'Once' });
    await test.client.goals.addMilestone({ id: twice, goalId: id, title: 'Again' });
    await addMilestones(
      test.client,
      id,
      Array.from({ length: 199 }, (_, index) => `Step ${index}`),
    );
    const call = test.client.goals.addMilestone({ id: newId(), goalId: id, title: 'Too many' });
    expect((await failureOf(call)).data?.refusals).toEqual([{ field: 'title', reason: 'TOO_MANY' }]);
    expect((await get(id)).milestones).toHaveLength(200);
  });

  it('are found by their words, also after they changed', async () => {
    const { id } = await addGoal(test.client);
    const [milestone = ''] = await addMilestones(test.client, id, ['Quixotic']);
    const find = (text: string) => test.client.search.find({ text });
    expect(await find('quixotic')).toMatchObject([{ noun: 'goal', id }]);
    await test.client.goals.changeMilestone({ id: milestone, changes: { title: 'Plain' } });
    expect(await find('quixotic')).toEqual([]);
    await test.client.goals.removeMilestone({ id: milestone });
    expect(await find('plain')).toEqual([]);
  });
});

describe('progress', () => {
  it('by milestones: a share only when there are any, and the pace of those reached', async () => {
    const { id } = await addGoal(test.client);
    expect((await get(id)).progress).toEqual({
      done: 0,
      total: null,
      minutes: 0,
      recentMinutes: 0,
      paceOn: null,
    });
    const [a = '', b = ''] = await addMilestones(test.client, id, ['A', 'B', 'C', 'D']);
    await test.client.goals.changeMilestone({ id: a, changes: { doneOn: '2026-02-10' } });
    expect((await get(id)).progress).toMatchObject({ done: 1, total: 4, paceOn: null });
    // The 28th day back is 11 February; two missing at one in 28 days.
    await test.client.goals.changeMilestone({ id: b, changes: { doneOn: '2026-02-11' } });
    expect((await get(id)).progress).toMatchObject({ done: 2, total: 4, paceOn: '2026-05-05' });
  });

  it('by hours: of the minutes that were said, without a share when nothing was said', async () => {
    const { id } = await addGoal(test.client, 'Goal', { progressBy: 'hours' });
    await logSession(test.client, 60, { goalId: id, on: '2026-01-05' });
    await logSession(test.client, 140, { goalId: id, on: '2026-03-01' });
    expect((await get(id)).progress).toEqual({
      done: 200,
      total: null,
      minutes: 200,
      recentMinutes: 140,
      paceOn: null,
    });
    await test.client.goals.change({ id, changes: { totalMinutes: 340 } });
    // 140 missing at 140 in 28 days.
    expect((await get(id)).progress).toMatchObject({ done: 200, total: 340, paceOn: '2026-04-07' });
    await test.client.goals.changeStates({ ids: [id], state: 'done' });
    expect((await get(id)).progress).toMatchObject({ done: 200, paceOn: null });
  });
});

describe('words for a goal that was reached', () => {
  it('name what is known of it, in both languages, and store nothing', async () => {
    const { id } = await addGoal(test.client, 'Read data', { skillNames: ['SQL'], state: 'done' });
    await logSession(test.client, 125, { goalId: id });
    await addResource(test.client, 'Evening class', { goalId: id, state: 'done' });
    await addResource(test.client, 'Never finished', { goalId: id });
    await addCertificate(test.client, 'Analytics', { goalId: id, issuer: 'Rimba' });
    const [indonesian, english] = await Promise.all(
      languages.map((language) => test.client.goals.suggestWords({ id, language })),
    );
    expect(english?.achievement).toBe(
      'Reached a learning goal set on my own: Read data; 2 hours of study; learned with Evening class; certificate: Analytics (Rimba); skills: SQL.',
    );
    expect(indonesian?.achievement).toContain('2 jam belajar');
    for (const words of [english, indonesian]) {
      for (const known of ['Read data', 'Evening class', 'Analytics (Rimba)', 'SQL'])
        expect(words?.draftPost).toContain(known);
      expect(words?.draftPost).not.toContain('Never finished');
    }
    expect(await get(id)).toMatchObject({ achievement: '', draftPost: '' });
  });

  it('say no more than there is', async () => {
    const { id } = await addGoal(test.client, 'Bare $t(words:product) {{count}}');
    const { achievement } = await test.client.goals.suggestWords({ id, language: 'en' });
    expect(achievement).toBe('Reached a learning goal set on my own: Bare $t(words:product) {{count}}.');
  });
});
