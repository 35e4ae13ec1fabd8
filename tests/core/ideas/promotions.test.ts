import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PromotionChanges } from '#contract/promotions.ts';
import { addIdea } from '#tests/helpers/ideas.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
let ideaId: string;
beforeEach(async () => {
  test = createMemoryCore('2026-03-10');
  ideaId = (await addIdea(test.client, 'Warung')).id;
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const add = (channel: string, title: string, more: PromotionChanges = {}) =>
  test.client.promotions.add({ id: newId(), ideaId, fields: { ...more, channel, title } });
const ledger = () => test.client.activities.list({ noun: 'idea', id: ideaId });

it('steps stand by channel as they were first used, in each by day, those without one last', async () => {
  await add('whatsapp', 'W none');
  test.clock.advance(1_000);
  await add('Pasar Minggu', 'P', { plannedOn: '2026-01-01' });
  await add('whatsapp', 'W late', { plannedOn: '2026-04-01' });
  const { id } = await add('whatsapp', 'W early', { plannedOn: '2026-03-12' });
  const titles = async () => (await test.client.promotions.list({ ideaId })).map(({ title }) => title);
  expect(await titles()).toEqual(['W early', 'W late', 'W none', 'P']);
  const again = { id, ideaId, fields: { channel: 'x', title: 'x' } };
  expect((await test.client.promotions.add(again)).title).toBe('W early');
});

it('a step that was done is in the ledger on its day, and taken out again when it was not', async () => {
  const { id } = await add('event', 'Stall');
  expect(await ledger()).toEqual([]);
  const { promotions } = test.client;
  await promotions.change({ id, changes: { doneOn: '2026-03-09', result: '5 asked' } });
  expect(await ledger()).toMatchObject([
    { kind: 'promotion', happenedOn: '2026-03-09', title: 'Stall', result: '5 asked' },
  ]);
  const before = dumpTables(test.raw);
  await promotions.change({ id, changes: { doneOn: null } });
  expect(await ledger()).toEqual([]);
  await test.client.history.undo({});
  expect(dumpTables(test.raw).promotion_steps).toEqual(before.promotion_steps);
  await promotions.change({ id, changes: { doneOn: '2026-03-08' } });
  expect(await ledger()).toMatchObject([{ happenedOn: '2026-03-08' }]);
  expect(
    (await failureOf(promotions.change({ id, changes: { doneOn: '2026-03-20' } }))).data?.refusals,
  ).toEqual([{ field: 'changes.doneOn', reason: 'OUT_OF_RANGE' }]);
  const stale = promotions.change({ id, changes: { title: 'mine' }, base: { title: 'other' } });
  expect((await failureOf(stale)).code).toBe('CONFLICT');
  await test.client.activities.remove({ id: (await ledger())[0]?.id ?? '' });
  await promotions.change({ id, changes: { note: 'more' } });
  expect(await ledger()).toEqual([]);
  const done = await add('event', 'Talk', { doneOn: '2026-03-10' });
  expect(await ledger()).toHaveLength(1);
  await promotions.remove({ id: done.id });
  expect(await ledger()).toEqual([]);
});

it('steps to come are a calendar whose entries stay the same ones', async () => {
  const { id } = await add('event', 'Stall; with, signs', { plannedOn: '2026-03-10', note: 'Bring\nprices' });
  await add('event', 'past', { plannedOn: '2026-03-09' });
  await add('event', 'done', { plannedOn: '2026-03-11', doneOn: '2026-03-10' });
  await add('event', 'some day');
  const file = await test.client.promotions.exportCalendar({ ideaId, language: 'id' });
  expect([file.name, file.type]).toEqual(['Promosi Warung-2026-03-10.ics', 'text/calendar']);
  const text = await file.text();
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).toContain(`UID:promotion-${id}@langkah`);
  expect(text).toContain('DTSTART;VALUE=DATE:20260310');
  expect(text).toContain('SUMMARY:Stall\\; with\\, signs');
  expect(text).toContain('DESCRIPTION:Bring\\nprices');
});

it('steps of what is not there are not found', async () => {
  const [id, { promotions }] = [newId(), test.client];
  const asked = [
    promotions.list({ ideaId: id }),
    promotions.add({ id, ideaId: id, fields: { channel: 'x', title: 'x' } }),
    promotions.change({ id, changes: {} }),
    promotions.remove({ id }),
    promotions.exportCalendar({ ideaId: id, language: 'en' }),
  ];
  for (const answer of asked) expect((await failureOf(answer)).code).toBe('NOT_FOUND');
});
