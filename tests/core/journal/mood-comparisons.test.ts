import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchEvent } from '#contract/journal-parts.ts';
import type { StageMeaning } from '#contract/stages.ts';
import { addDays } from '#core/dates/calendar.ts';
import { addIdea } from '#tests/helpers/ideas.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addMark, type MoodRow, writeMoods } from '#tests/helpers/mood-rows.ts';
import { addContact } from '#tests/helpers/people.ts';
import { addApplication, stageWith } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore('2026-03-10');
});
afterEach(() => test.close());

/** One entry a day from `first` on, with these moods. */
const row = (first: string, moods: readonly number[], markIds: string[] = []): MoodRow[] =>
  moods.map((mood, index) => ({ on: addDays(first, index), mood, markIds }));
const marksOf = async (period = {}) => (await test.client.moods.listByMark(period)).rows;

describe('a mark', () => {
  it.each([
    // With: (4 + 4 + 5 + 5 + 4) ÷ 5 = 4.4. Without: (3 + 3 + 4 + 4 + 3) ÷ 5 = 3.4.
    { name: 'five days on each side', having: [4, 4, 5, 5, 4], others: [3, 3, 4, 4, 3], difference: 1 },
    { name: 'four days with it', having: [4, 4, 5, 5], others: [3, 3, 4, 4, 3, 3], difference: null },
    { name: 'four days without it', having: [4, 4, 5, 5, 4, 4], others: [3, 3, 4, 4], difference: null },
    { name: 'no day without it', having: [4, 4, 5, 5, 4, 4], others: [], difference: null },
    // (1 + 2 + 1 + 2 + 1) ÷ 5 = 1.4 against (3 + 4 + 5 + 4 + 3 + 5) ÷ 6 = 4.
    { name: 'a lower mood with it', having: [1, 2, 1, 2, 1], others: [3, 4, 5, 4, 3, 5], difference: -2.6 },
    { name: 'no difference', having: [3, 3, 3, 3, 3], others: [1, 2, 3, 4, 5], difference: 0 },
  ])('with $name', async ({ having, others, difference }) => {
    const markId = addMark(test.raw, 'exercise');
    writeMoods(test.raw, [...row('2026-02-01', having, [markId]), ...row('2026-02-20', others)]);
    const { dayCount, rows } = await test.client.moods.listByMark({});
    expect(dayCount).toBe(having.length + others.length);
    expect(rows).toEqual([
      {
        markId,
        kind: 'factor',
        withCount: having.length,
        withoutCount: others.length,
        difference: difference === null ? null : expect.closeTo(difference, 10),
      },
    ]);
  });

  it('is of the whole day: one of its entries carries it, and all of them make its mood', async () => {
    const markId = addMark(test.raw, 'walk', 'feeling');
    // Each day with it: (5 + 1) ÷ 2 = 3. Without: 2.
    writeMoods(test.raw, row('2026-02-01', [5, 5, 5, 5], [markId]));
    writeMoods(test.raw, row('2026-02-01', [1, 1, 1, 1]));
    // The one that carries it says no mood of its own.
    writeMoods(test.raw, [
      { on: '2026-02-05', markIds: [markId] },
      { on: '2026-02-05', mood: 3 },
    ]);
    writeMoods(test.raw, row('2026-02-10', [2, 2, 2, 2, 2]));
    expect(await marksOf()).toEqual([
      { markId, kind: 'feeling', withCount: 5, withoutCount: 5, difference: 1 },
    ]);
  });

  it('on a day without a mood, or in the trash, is not counted', async () => {
    const [alone, gone] = [addMark(test.raw, 'alone'), addMark(test.raw, 'gone')];
    writeMoods(test.raw, row('2026-02-10', [2, 2, 2, 2, 2]));
    writeMoods(test.raw, [
      { on: '2026-02-01', markIds: [alone] },
      { on: '2026-02-10', mood: 5, markIds: [gone], trashed: true },
    ]);
    addMark(test.raw, 'never used');
    expect(await marksOf()).toEqual([
      { markId: alone, kind: 'factor', withCount: 0, withoutCount: 5, difference: null },
    ]);
  });

  it('counts when it is archived', async () => {
    const markId = addMark(test.raw, 'old');
    writeMoods(test.raw, row('2026-02-01', [3], [markId]));
    test.raw.exec('UPDATE marks SET is_archived = 1');
    expect((await marksOf()).map((found) => found.markId)).toEqual([markId]);
  });

  it('is compared within the period alone', async () => {
    const markId = addMark(test.raw, 'walk');
    writeMoods(test.raw, [
      ...row('2026-01-27', [5, 5, 5, 5, 5, 5], [markId]),
      ...row('2026-02-10', [2, 2, 2, 2, 2, 2]),
    ]);
    // Of the days with it only 1 February lies in it.
    const february = { from: '2026-02-01', to: '2026-02-28' };
    expect(await marksOf(february)).toEqual([
      { markId, kind: 'factor', withCount: 1, withoutCount: 6, difference: null },
    ]);
    expect((await marksOf({ to: '2026-02-14' }))[0]).toMatchObject({
      withCount: 6,
      withoutCount: 5,
      difference: 3,
    });
    expect(await marksOf({ from: '2026-02-02' })).toEqual([]);
  });

  it('that differs most comes first, whichever way, and what cannot be compared last', async () => {
    const names = ['low', 'high', 'often', 'seldom', 'even'] as const;
    const [low = '', high = '', often = '', seldom = '', even = ''] = names.map((name) =>
      addMark(test.raw, name),
    );
    writeMoods(test.raw, [
      ...row('2026-02-01', [1, 1, 1, 1, 1], [low, seldom]),
      ...row('2026-02-06', [4, 4, 4, 4, 4], [high, even]),
      ...row('2026-02-11', [3, 3, 3, 3, 3], [even]),
    ]);
    writeMoods(test.raw, row('2026-02-01', [1, 1, 1, 1, 1, 4, 4, 4, 4, 4, 3, 3], [often]));
    // low: 1 − 3.5 = −2.5. even: 3.5 − 1 = 2.5, on more days. high: 4 − 2 = 2.
    const found = (await marksOf()).map(({ markId, difference }) => [markId, difference]);
    expect(found).toEqual([
      [even, 2.5],
      [low, -2.5],
      [seldom, -2.5],
      [high, 2],
      [often, null],
    ]);
  });
});

describe('the search', () => {
  const interviewOn = (on: string, noun: 'application' | 'contact' | 'company' | 'idea', id: string) =>
    test.client.activities.add({
      id: newId(),
      kind: 'interview',
      links: [{ noun, id }],
      fields: { happenedOn: on },
    });
  const moveOn = async (id: string, meaning: StageMeaning, on: string) =>
    test.client.applications.changeStage({
      id,
      stageId: (await stageWith(test.client, meaning)).id,
      afterId: null,
      on,
    });
  const daysOf = async (event: SearchEvent, period = {}) =>
    (await test.client.moods.listByEvent(period)).rows.find((found) => found.event === event)?.days;

  it('has no days before anything stands in the ledger', async () => {
    writeMoods(test.raw, row('2026-03-10', [3]));
    for (const period of [{}, { from: '2026-03-10', to: '2026-03-10' }]) {
      const { dayCount, rows } = await test.client.moods.listByEvent(period);
      expect(dayCount).toBe(1);
      expect(rows).toEqual(
        ['rejection', 'silence', 'interview', 'rest_day'].map((event) => ({
          ...{ event, days: [], withCount: 0, withoutCount: 1, difference: null },
        })),
      );
    }
  });

  it('is read off the stages by what they mean, whatever they are called', async () => {
    const [first, second] = [await addApplication(test.client), await addApplication(test.client, 'Samudra')];
    const stage = await stageWith(test.client, 'rejected');
    await test.client.stages.change({ id: stage.id, changes: { name: 'Bukan jodoh' } });
    await moveOn(first.id, 'rejected', '2026-03-02');
    await moveOn(second.id, 'rejected', '2026-03-02');
    await moveOn(second.id, 'no_answer', '2026-03-04');
    await moveOn(second.id, 'interview', '2026-03-05');
    await moveOn(first.id, 'interview', '2026-03-05');
    await interviewOn('2026-03-06', 'application', first.id);
    expect(await daysOf('rejection')).toEqual(['2026-03-02']);
    expect(await daysOf('silence')).toEqual(['2026-03-04']);
    // A day is one day, however often it says so.
    expect(await daysOf('interview')).toEqual(['2026-03-05', '2026-03-06']);
    expect(await daysOf('rejection', { from: '2026-03-03' })).toEqual([]);
    expect(await daysOf('silence', { to: '2026-03-04' })).toEqual(['2026-03-04']);
  });

  it('has an interview on its day, and not before it has come', async () => {
    const { id } = await addApplication(test.client);
    for (const on of ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12'])
      await interviewOn(on, 'application', id);
    expect(await daysOf('interview')).toEqual(['2026-03-09', '2026-03-10']);
    test.clock.setToday('2026-03-12');
    expect(await daysOf('interview')).toHaveLength(4);
  });

  it('rests on the days between the first and the last of the ledger on which there is nothing', async () => {
    // The card itself stands there as of 2 March.
    test.clock.setToday('2026-03-02');
    const { id } = await addApplication(test.client);
    test.clock.setToday('2026-03-10');
    await interviewOn('2026-03-05', 'application', id);
    await interviewOn('2026-03-07', 'application', id);
    // Planned: it makes no day before it a day of rest.
    await interviewOn('2026-03-20', 'application', id);
    expect(await daysOf('rest_day')).toEqual(['2026-03-03', '2026-03-04', '2026-03-06']);
    expect(await daysOf('rest_day', { from: '2026-03-04', to: '2026-03-05' })).toEqual(['2026-03-04']);
    expect(await daysOf('rest_day', { from: '2026-03-08' })).toEqual([]);
  });

  it('rests while one learns, works on an idea or looks in at a community: these are no search', async () => {
    test.clock.setToday('2026-03-02');
    const { id } = await addApplication(test.client);
    test.clock.setToday('2026-03-10');
    await interviewOn('2026-03-09', 'application', id);
    const write = test.raw.prepare(
      'INSERT INTO activities (id, kind, happened_on, created_at) VALUES (?, ?, ?, 0)',
    );
    const beside = ['session', 'goal_reached', 'experiment', 'feedback', 'promotion', 'visit'];
    for (const [index, kind] of beside.entries()) write.run(newId(), kind, addDays('2026-03-03', index));
    expect(await daysOf('rest_day')).toEqual(beside.map((_, index) => addDays('2026-03-03', index)));
    // Nor do they make the time of the search longer.
    write.run(newId(), 'session', '2026-02-20');
    expect((await daysOf('rest_day'))?.[0]).toBe('2026-03-03');
    write.run(newId(), 'call', '2026-03-04');
    expect(await daysOf('rest_day')).not.toContain('2026-03-04');
  });

  it('knows nothing of what lies in the trash, and all of it again when it comes back', async () => {
    test.clock.setToday('2026-03-01');
    const [kept, gone] = [await addApplication(test.client), await addApplication(test.client, 'Samudra')];
    const contact = await addContact(test.client, 'Sari');
    test.clock.setToday('2026-03-10');
    await moveOn(gone.id, 'rejected', '2026-03-03');
    await moveOn(kept.id, 'no_answer', '2026-03-04');
    await interviewOn('2026-03-05', 'application', gone.id);
    await interviewOn('2026-03-07', 'contact', contact.id);
    const before = await test.client.moods.listByEvent({});
    await test.client.applications.trash({ ids: [gone.id] });
    expect(await daysOf('rejection')).toEqual([]);
    expect(await daysOf('interview')).toEqual(['2026-03-07']);
    expect(await daysOf('rest_day')).toEqual(['2026-03-02', '2026-03-03', '2026-03-05', '2026-03-06']);
    // The last day is not of the trash either.
    await test.client.contacts.trash({ ids: [contact.id] });
    expect(await daysOf('rest_day')).toEqual(['2026-03-02', '2026-03-03']);
    await test.client.trash.restore({
      refs: [
        { noun: 'application', id: gone.id },
        { noun: 'contact', id: contact.id },
      ],
    });
    expect(await test.client.moods.listByEvent({})).toEqual(before);
  });

  it('keeps what also speaks of somebody who is still there', async () => {
    const [application, contact] = [await addApplication(test.client), await addContact(test.client, 'Sari')];
    const links = [
      { noun: 'application' as const, id: application.id },
      { noun: 'contact' as const, id: contact.id },
      { noun: 'company' as const, id: application.companyId },
    ];
    await test.client.activities.add({
      id: newId(),
      kind: 'interview',
      links,
      fields: { happenedOn: '2026-03-05' },
    });
    await test.client.applications.trash({ ids: [application.id] });
    expect(await daysOf('interview')).toEqual(['2026-03-05']);
    await test.client.contacts.trash({ ids: [contact.id] });
    expect(await daysOf('interview')).toEqual([]);
  });

  it('forgets what spoke of an idea when that is in the trash, and keeps what speaks of one that is not', async () => {
    const [kept, gone] = [await addIdea(test.client, 'Warung data'), await addIdea(test.client, 'Kursus')];
    const contact = await addContact(test.client, 'Sari');
    await interviewOn('2026-03-05', 'idea', gone.id);
    const links = [
      { noun: 'idea' as const, id: kept.id },
      { noun: 'contact' as const, id: contact.id },
    ];
    await test.client.activities.add({
      id: newId(),
      kind: 'interview',
      links,
      fields: { happenedOn: '2026-03-07' },
    });
    await test.client.ideas.trash({ ids: [gone.id] });
    await test.client.contacts.trash({ ids: [contact.id] });
    expect(await daysOf('interview')).toEqual(['2026-03-07']);
    await test.client.ideas.trash({ ids: [kept.id] });
    expect(await daysOf('interview')).toEqual([]);
    await test.client.trash.restore({ refs: [{ noun: 'idea', id: gone.id }] });
    expect(await daysOf('interview')).toEqual(['2026-03-05']);
  });

  it('is compared by days with a mood, and a removed entry is no event', async () => {
    const { id } = await addApplication(test.client);
    const interviews = [];
    for (const on of ['2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04', '2026-02-05', '2026-02-28'])
      interviews.push(await interviewOn(on, 'application', id));
    // With: (4 + 4 + 4 + 2 + 4) ÷ 5 = 3.6. Without: (2 + 2 + 3 + 2 + 3 + 3) ÷ 6 = 2.5. Nothing was written on the 28th.
    writeMoods(test.raw, [...row('2026-02-01', [4, 4, 4, 2, 4]), ...row('2026-02-10', [2, 2, 3, 2, 3, 3])]);
    const find = async () =>
      (await test.client.moods.listByEvent({})).rows.find(({ event }) => event === 'interview');
    expect(await find()).toMatchObject({
      withCount: 5,
      withoutCount: 6,
      difference: expect.closeTo(1.1, 10),
    });
    expect((await find())?.days).toHaveLength(6);
    await test.client.activities.remove({ id: interviews[0]?.id ?? '' });
    expect(await find()).toMatchObject({ withCount: 4, withoutCount: 7, difference: null });
  });
});
