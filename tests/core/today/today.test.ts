import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ActivityFields, ManualActivityKind } from '#contract/activities.ts';
import { limits } from '#contract/limits.ts';
import type { DueItem } from '#contract/today.ts';
import { addIdea } from '#tests/helpers/ideas.ts';
import { addEntry } from '#tests/helpers/journal.ts';
import { addCertificate, addGoal, addResource } from '#tests/helpers/learning.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addCommunity, addContact, logWith } from '#tests/helpers/people.ts';
import { addApplication, stageWith } from '#tests/helpers/scenery.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';

// A Tuesday.
const today = '2026-03-10';
let own: MemoryCore;
beforeEach(() => {
  own = createMemoryCore(today);
});
afterEach(() => own.close());

const told = ({ on, kind, about, detail }: DueItem) => [on, kind, about, detail].filter(Boolean).join(' | ');
async function read() {
  const { due, ahead } = await own.client.today.list({});
  return { due: due.items.map(told), ahead: ahead.items.map(told) };
}
const plan = (
  kind: ManualActivityKind,
  links: { noun: 'application'; id: string }[],
  fields: Partial<ActivityFields> & { happenedOn: string },
) => own.client.activities.add({ id: newId(), kind, links, fields });
const step = (ideaId: string, title: string, plannedOn: string) =>
  own.client.promotions.add({ id: newId(), ideaId, fields: { channel: 'Flyer', title, plannedOn } });

test('a workspace without anything needs nothing', async () => {
  const empty = { items: [], total: 0 };
  expect(await own.client.today.list({})).toEqual({
    ...{ on: today, due: empty, ahead: empty, lastWrittenOn: null },
  });
});

describe('days', () => {
  test('what waits is due until it is done, the coming seven days lie ahead, and what follows them is left for later', async () => {
    for (const nextStepOn of ['2025-12-31', '2026-03-09', today, '2026-03-11', '2026-03-17', '2026-03-18'])
      await addApplication(own.client, 'Rimba', { nextStep: 'Call', nextStepOn });
    const { due, ahead } = await own.client.today.list({});
    expect(due.items.map(({ on, lateDays }) => [on, lateDays])).toEqual([
      ['2025-12-31', 69],
      ['2026-03-09', 1],
      [today, 0],
    ]);
    expect(ahead.items.map(({ on, lateDays }) => [on, lateDays])).toEqual([
      ['2026-03-11', 0],
      ['2026-03-17', 0],
    ]);
  });

  test('today is the day of the person, and moves with it', async () => {
    await addApplication(own.client, 'Rimba', { nextStep: 'Call', nextStepOn: '2026-03-11' });
    // Late in the evening in Jakarta it is still the day before in UTC, and the other way round in the morning: only the clock of the machine decides.
    own.clock.setHour(23);
    expect(await read()).toMatchObject({ due: [], ahead: ['2026-03-11 | step | Analyst | Call'] });
    own.clock.setToday('2026-03-11');
    own.clock.setHour(0);
    expect(await read()).toMatchObject({ due: ['2026-03-11 | step | Analyst | Call'], ahead: [] });
    own.clock.setToday('2026-03-13');
    expect((await own.client.today.list({})).due.items).toMatchObject([{ on: '2026-03-11', lateDays: 2 }]);
  });

  test('what comes to pass by itself is not late: agreed entries, lessons, certificates', async () => {
    const { id } = await addApplication(own.client);
    for (const happenedOn of [today, '2026-03-11'])
      await plan('interview', [{ noun: 'application', id }], { happenedOn, title: 'With Budi' });
    const course = await addResource(own.client, 'Evening class');
    const days = { on: '2026-03-11', everyWeeks: 1, untilOn: '2026-03-11' };
    await own.client.resources.addLessons({ resourceId: course.id, minutes: 90, ...days });
    await addCertificate(own.client, 'First aid', { expiresOn: '2026-03-11' });
    const lines = [
      '2026-03-11 | interview | Analyst | With Budi',
      '2026-03-11 | lesson | Evening class',
      '2026-03-11 | expiry | First aid',
    ];
    // Written down on the day itself, it has happened.
    expect(await read()).toEqual({ due: [], ahead: lines });
    own.clock.setToday('2026-03-11');
    expect(await read()).toEqual({ due: lines, ahead: [] });
    own.clock.setToday('2026-03-12');
    expect(await read()).toEqual({ due: [], ahead: [] });
  });

  test('an entry of today waits for its hour, and is done once it has a result', async () => {
    own.clock.setHour(9);
    const links = [{ noun: 'application' as const, id: (await addApplication(own.client)).id }];
    const hour = (hours: number) => own.clock.now() + hours * 3_600_000;
    const { id } = await plan('interview', links, { happenedOn: today, happenedAt: hour(5) });
    await plan('call', links, { happenedOn: today, happenedAt: hour(-1) });
    expect((await read()).due).toEqual([`${today} | interview | Analyst`]);
    await own.client.activities.change({ id, changes: { result: 'Second round' } });
    expect((await read()).due).toEqual([]);
  });
});

describe('kinds', () => {
  test('each says what it belongs to, with what one needs to open it', async () => {
    const application = await addApplication(own.client, 'Rimba', { deadlineOn: '2026-03-12' });
    const idea = await addIdea(own.client, 'Warung data', { nextStep: 'Ask Sari', nextStepOn: '2026-03-13' });
    const flyers = await step(idea.id, 'Print flyers', today);
    const goal = await addGoal(own.client, 'Read data', { targetOn: '2026-03-14' });
    const circle = await addCommunity(own.client, 'Evening circle', { nextVisitOn: '2026-03-08' });
    const experimentId = newId();
    const fields = { title: 'Ten calls', threshold: 'Five', startedOn: '2026-03-01', endsOn: '2026-03-09' };
    await own.client.experiments.add({ id: experimentId, ideaId: idea.id, fields });
    const { due, ahead } = await own.client.today.list({});
    expect(due.items).toEqual([
      {
        ...{ kind: 'visit', id: circle.id, noun: 'community', recordId: circle.id, about: 'Evening circle' },
        ...{ company: null, detail: null, on: '2026-03-08', lateDays: 2 },
      },
      {
        ...{ kind: 'experiment', id: experimentId, noun: 'idea', recordId: idea.id, about: 'Warung data' },
        ...{ company: null, detail: 'Ten calls', on: '2026-03-09', lateDays: 1 },
      },
      {
        ...{ kind: 'promotion', id: flyers.id, noun: 'idea', recordId: idea.id, about: 'Warung data' },
        ...{ company: null, detail: 'Print flyers', on: today, lateDays: 0 },
      },
    ]);
    expect(ahead.items).toMatchObject([
      { kind: 'deadline', noun: 'application', recordId: application.id, company: 'Rimba' },
      { kind: 'step', noun: 'idea', recordId: idea.id, detail: 'Ask Sari' },
      { kind: 'target', noun: 'goal', recordId: goal.id },
    ]);
  });

  test('a person is due when the interval has passed, and not before the day that was set', async () => {
    const sari = await addContact(own.client, 'Sari', { intervalDays: 7 });
    await logWith(own.client, sari.id, '2026-03-02');
    const budi = await addContact(own.client, 'Budi', { intervalDays: 7, notBeforeOn: '2026-03-15' });
    await logWith(own.client, budi.id, '2026-02-01');
    await addContact(own.client, 'Ayu', { intervalDays: 3, tagNames: [] });
    await addContact(own.client, 'Nobody in particular');
    expect(await read()).toEqual({
      due: ['2026-03-09 | reach_out | Sari'],
      ahead: ['2026-03-13 | reach_out | Ayu', '2026-03-15 | reach_out | Budi'],
    });
    await logWith(own.client, sari.id, today);
    expect(await read()).toMatchObject({
      due: [],
      ahead: expect.arrayContaining(['2026-03-17 | reach_out | Sari']),
    });
  });

  test('a round of feedback no longer waits once somebody has answered', async () => {
    const { id: ideaId } = await addIdea(own.client);
    const roundId = newId();
    await own.client.feedback.addRound({
      id: roundId,
      ideaId,
      fields: { title: 'First', plannedOn: '2026-03-09' },
    });
    expect((await read()).due).toEqual(['2026-03-09 | feedback | Warung data | First']);
    await own.client.feedback.add({ id: newId(), ideaId, fields: { roundId, name: 'Sari', givenOn: today } });
    expect((await read()).due).toEqual([]);
  });
});

describe('what is left out', () => {
  test('done, dropped, parked, sent and closed things', async () => {
    await addApplication(own.client, 'Sent', { deadlineOn: today, appliedOn: '2026-03-01' });
    const rejected = await stageWith(own.client, 'rejected');
    await addApplication(own.client, 'Rejected', { deadlineOn: '2026-03-09', stageId: rejected.id });
    for (const state of ['done', 'dropped'] as const)
      await addGoal(own.client, state, { targetOn: today, state });
    const parked = await addIdea(own.client, 'Parked', { state: 'parked', nextStepOn: today });
    await step(parked.id, 'Never', today);
    const idea = await addIdea(own.client, 'Warung data');
    const { id } = await step(idea.id, 'Print flyers', today);
    await own.client.promotions.change({ id, changes: { doneOn: today } });
    expect(await read()).toEqual({ due: [], ahead: [] });
  });

  test('the archive and the trash, until they are brought back', async () => {
    const application = await addApplication(own.client, 'Rimba', {
      nextStepOn: today,
      deadlineOn: '2026-03-12',
    });
    await plan('interview', [{ noun: 'application', id: application.id }], { happenedOn: '2026-03-11' });
    const contact = await addContact(own.client, 'Sari', { intervalDays: 2 });
    const idea = await addIdea(own.client, 'Warung data');
    await step(idea.id, 'Print flyers', today);
    const goal = await addGoal(own.client, 'Read data', { targetOn: today });
    const before = await read();
    expect([before.due.length, before.ahead.length]).toEqual([3, 3]);
    await own.client.applications.archive({ ids: [application.id], archived: true });
    await own.client.contacts.trash({ ids: [contact.id] });
    await own.client.ideas.trash({ ids: [idea.id] });
    await own.client.goals.trash({ ids: [goal.id] });
    expect(await read()).toEqual({ due: [], ahead: [] });
    for (let count = 0; count < 4; count += 1) await own.client.history.undo({});
    expect(await read()).toEqual(before);
  });
});

test('a long list is cut, and says how much there is', async () => {
  const { id } = await addIdea(own.client);
  for (let count = 0; count < 205; count += 1) await step(id, `Step ${count}`, '2026-03-01');
  await addApplication(own.client, 'Rimba', { nextStepOn: '2026-02-01' });
  const { due } = await own.client.today.list({});
  expect([due.items.length, due.total]).toEqual([limits.dueItems, 206]);
  expect(due.items[0]).toMatchObject({ on: '2026-02-01', noun: 'application' });
});

describe('the day of the last entry', () => {
  test('is that on which it was written, not the one it tells of', async () => {
    const { id } = await addApplication(own.client);
    own.clock.setToday('2026-03-12');
    await plan('call', [{ noun: 'application', id }], { happenedOn: '2026-02-01' });
    own.clock.setToday('2026-04-01');
    expect((await own.client.today.list({})).lastWrittenOn).toBe('2026-03-12');
    await own.client.history.undo({});
    expect((await own.client.today.list({})).lastWrittenOn).toBe(today);
  });

  test('the Journal is not asked', async () => {
    await addEntry(own.client, { text: 'Slept badly' });
    expect((await own.client.today.list({})).lastWrittenOn).toBeNull();
  });
});

test('the sample has something to do, today and in the week', async () => {
  const sample = createTestCore({ sample: 'id' });
  const { due, ahead, lastWrittenOn, on } = await sample.client.today.list({});
  sample.close();
  expect(due.total).toBeGreaterThan(0);
  expect(new Set(ahead.items.map(({ noun }) => noun)).size).toBeGreaterThan(2);
  expect(lastWrittenOn).toBe(on);
});
