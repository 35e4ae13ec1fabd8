import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCourse, addGoal, addResource, logSession } from '#tests/helpers/learning.ts';
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

const get = (id: string) => test.client.resources.get({ id });
const change = (id: string, changes: object, base: object = {}) =>
  test.client.resources.change({ id, changes, base });

describe('a resource', () => {
  it('needs no more than a title, and has all of it when everything is said', async () => {
    expect(await addResource(test.client, 'Only this')).toMatchObject({
      ...{ kind: 'course', state: 'to_start', goal: null, minutes: 0, attendance: null, notes: '' },
    });
    const goal = await addGoal(test.client);
    const fields = {
      ...{ kind: 'book' as const, state: 'in_progress' as const, provider: 'Rimba', notes: 'n' },
      ...{ link: 'https://x.example/', cost: 150_000, costCurrency: 'IDR', totalMinutes: 300 },
    };
    const { id } = await addResource(test.client, 'All', { ...fields, goalId: goal.id });
    await logSession(test.client, 40, { resourceId: id });
    expect(await get(id)).toMatchObject({ ...fields, goal: { id: goal.id, title: goal.title }, minutes: 40 });
  });

  it('sent twice is one, and is for a goal that is there', async () => {
    const input = { id: newId(), fields: { title: 'Once' } };
    const first = await test.client.resources.add(input);
    expect(await test.client.resources.add({ ...input, fields: { title: 'Twice' } })).toEqual(first);
    expect((await failureOf(addResource(test.client, 'x', { goalId: newId() }))).code).toBe('NOT_FOUND');
    expect((await failureOf(change(first.id, { goalId: newId() }))).code).toBe('NOT_FOUND');
    expect((await failureOf(get(newId()))).code).toBe('NOT_FOUND');
  });

  it('is finished today when nothing else is said', async () => {
    const { id } = await addResource(test.client);
    expect(await change(id, { state: 'done' })).toMatchObject({ finishedOn: '2026-03-10' });
    test.clock.setToday('2026-04-01');
    await change(id, { state: 'in_progress' });
    expect(await change(id, { state: 'done' })).toMatchObject({ finishedOn: '2026-03-10' });
    expect(await change(id, { finishedOn: null })).toMatchObject({ finishedOn: null });
    expect(await addResource(test.client, 'B', { state: 'done' })).toMatchObject({
      finishedOn: '2026-04-01',
    });
    const said = await addResource(test.client, 'C', { state: 'done', finishedOn: '2020-01-01' });
    expect(said.finishedOn).toBe('2020-01-01');
    const unsaid = await addResource(test.client, 'D');
    expect(await change(unsaid.id, { state: 'done', finishedOn: null })).toMatchObject({ finishedOn: null });
  });

  it('is not overwritten by who did not see what was written meanwhile', async () => {
    const { id } = await addResource(test.client, 'A', { notes: 'old' });
    await change(id, { notes: 'theirs' }, { notes: 'old' });
    expect(await failureOf(change(id, { notes: 'mine' }, { notes: 'old' }))).toEqual({
      code: 'CONFLICT',
      data: { conflicts: [{ field: 'notes', mine: 'mine', theirs: 'theirs' }] },
    });
  });

  it.each([
    ['cost', -1, 'OUT_OF_RANGE'],
    ['costCurrency', 'Rp', 'INVALID'],
    ['link', 'javascript:alert(1)', 'NOT_A_LINK'],
    ['totalMinutes', 600_001, 'OUT_OF_RANGE'],
    ['kind', 'rumour', 'INVALID'],
  ])('does not take %s: %j', async (field, value, reason) => {
    const { id } = await addResource(test.client);
    expect((await failureOf(change(id, { [field]: value }))).data?.refusals).toEqual([
      { field: `changes.${field}`, reason },
    ]);
  });
});

describe('the list', () => {
  it('shows what is worked on first, and finds by words, goal, kind and state', async () => {
    const goal = await addGoal(test.client);
    for (const [title, state] of [
      ['Dropped', 'dropped'],
      ['Old', 'in_progress'],
      ['Done', 'done'],
      ['To start', 'to_start'],
      ['New', 'in_progress'],
    ] as const) {
      test.clock.advance(1_000);
      await addResource(test.client, title, {
        state,
        ...(title === 'New' && { goalId: goal.id, kind: 'book' }),
      });
    }
    const titles = async (filter: Parameters<typeof test.client.resources.list>[0] = {}) =>
      (await test.client.resources.list(filter)).rows.map((row) => row.title);
    expect(await titles()).toEqual(['New', 'Old', 'To start', 'Done', 'Dropped']);
    expect(await titles({ goalId: goal.id })).toEqual(['New']);
    expect(await titles({ kinds: ['book', 'video'] })).toEqual(['New']);
    expect(await titles({ states: ['done', 'dropped'], text: 'drop' })).toEqual(['Dropped']);
    expect(await test.client.resources.list({ offset: 1, limit: 2 })).toMatchObject({
      ...{ total: 5, rows: [{ title: 'Old' }, { title: 'To start' }] },
    });
  });
});

describe('dated sessions of a course', () => {
  it('come one, or one a week up to and with a day; days that have one are passed over', async () => {
    const { id: resourceId } = await addResource(test.client);
    const add = (on: string, more: object = {}) =>
      test.client.resources.addLessons({ resourceId, on, ...more });
    expect(await add('2026-03-10')).toEqual({ changedCount: 1 });
    expect(await add('2026-03-03', { everyWeeks: 1, untilOn: '2026-03-24' })).toEqual({ changedCount: 3 });
    expect(await add('2026-03-03', { everyWeeks: 2, untilOn: '2026-04-01', minutes: 60 })).toEqual({
      changedCount: 1,
    });
    const days = (await test.client.resources.listLessons({ id: resourceId })).map(({ heldOn }) => heldOn);
    expect(days).toEqual(['2026-03-03', '2026-03-10', '2026-03-17', '2026-03-24', '2026-03-31']);
    const endless = { everyWeeks: 1, untilOn: '2199-12-31' };
    expect((await failureOf(add('2026-05-01', endless))).data?.refusals?.[0]?.reason).toBe('TOO_MANY');
    expect(await add('2026-06-01', { everyWeeks: 1, untilOn: '2026-05-01' })).toEqual({ changedCount: 1 });
    const nowhere = test.client.resources.addLessons({ resourceId: newId(), on: '2026-03-10' });
    expect((await failureOf(nowhere)).code).toBe('NOT_FOUND');
  });

  it('say how much one was there for, of those of which it was said', async () => {
    const { course, lessonIds } = await addCourse(test.client);
    await test.client.resources.addLessons({ resourceId: course.id, on: '2026-03-12' });
    expect((await get(course.id)).attendance).toEqual({
      ...{ heldCount: 3, attendedCount: 1, openCount: 1, comingCount: 1, percent: 50, nextOn: '2026-03-10' },
    });
    await test.client.resources.changeLesson({ id: lessonIds[2] ?? '', changes: { attended: true } });
    // 66.7 % is not 67 %.
    expect((await get(course.id)).attendance).toMatchObject({ attendedCount: 2, openCount: 0, percent: 66 });
    const { id } = await addResource(test.client, 'Not yet');
    await test.client.resources.addLessons({ resourceId: id, on: '2026-04-01' });
    expect((await get(id)).attendance).toMatchObject({ heldCount: 0, percent: null, nextOn: '2026-04-01' });
  });

  it('that one was there for are time given to learning, and every correction is followed', async () => {
    const goal = await addGoal(test.client);
    const { course, lessonIds } = await addCourse(test.client, { goalId: goal.id });
    const [first = '', second = ''] = lessonIds;
    const logged = async () =>
      (await test.client.sessions.list({ goalId: goal.id })).rows.map((row) => [row.happenedOn, row.minutes]);
    const say = (id: string, changes: object) => test.client.resources.changeLesson({ id, changes });
    expect(await logged()).toEqual([['2026-02-24', 90]]);
    expect(await get(course.id)).toMatchObject({ state: 'in_progress', minutes: 90 });
    await say(second, { attended: true });
    await say(second, { attended: true });
    expect(await logged()).toEqual([
      ['2026-03-03', 90],
      ['2026-02-24', 90],
    ]);
    await say(first, { minutes: 45, heldOn: '2026-02-25' });
    await say(second, { minutes: null });
    expect(await logged()).toEqual([['2026-02-25', 45]]);
    await say(second, { minutes: 30 });
    await say(first, { attended: null });
    expect(await logged()).toEqual([['2026-03-03', 30]]);
    await test.client.resources.removeLessons({ ids: [first, second, newId()] });
    expect(await logged()).toEqual([]);
  });

  it('whose entry was removed in the timeline stay attended, and can be logged anew', async () => {
    const { course, lessonIds } = await addCourse(test.client);
    const [id = ''] = lessonIds;
    const [entry] = (await test.client.sessions.list({ resourceId: course.id })).rows;
    await test.client.activities.remove({ id: entry?.id ?? '' });
    expect((await test.client.resources.listLessons({ id: course.id }))[0]).toMatchObject({ attended: true });
    await test.client.resources.changeLesson({ id, changes: { minutes: 60 } });
    expect(await get(course.id)).toMatchObject({ minutes: 60 });
  });

  it('still to come cannot have been attended', async () => {
    const { course, lessonIds } = await addCourse(test.client);
    await test.client.resources.addLessons({ resourceId: course.id, on: '2026-03-20' });
    const coming = (await test.client.resources.listLessons({ id: course.id })).at(-1)?.id ?? '';
    const say = (id: string, changes: object) =>
      failureOf(test.client.resources.changeLesson({ id, changes }));
    for (const attended of [true, false])
      expect((await say(coming, { attended })).data?.refusals?.[0]?.field).toBe('changes.attended');
    const later = { heldOn: '2026-04-01' };
    expect((await say(lessonIds[0] ?? '', later)).data?.refusals?.[0]?.field).toBe('changes.heldOn');
    expect((await say(newId(), { attended: true })).code).toBe('NOT_FOUND');
    expect(await test.client.resources.changeLesson({ id: coming, changes: later })).toMatchObject(later);
  });

  it('go into the trash with their course, and their time with the erasure of it', async () => {
    const { course } = await addCourse(test.client);
    await test.client.resources.trash({ ids: [course.id] });
    expect((await test.client.resources.list({})).total).toBe(0);
    await test.client.trash.restore({ refs: [{ noun: 'resource', id: course.id }] });
    expect(await get(course.id)).toMatchObject({ minutes: 90, attendance: { attendedCount: 1 } });
    await test.client.resources.trash({ ids: [course.id] });
    await test.client.trash.empty({});
    expect(test.raw.prepare('SELECT count(*) FROM lessons').pluck().get()).toBe(0);
    expect((await test.client.sessions.list({})).total).toBe(0);
  });
});
