import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addIdea } from '#tests/helpers/ideas.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { createTestDesktop, type TestDesktop } from '#tests/helpers/test-desktop.ts';

let desktop: TestDesktop;
let own: TestCore;
beforeEach(() => {
  desktop = createTestDesktop();
  own = createTestCore({ desktop, settings: { reminders: true } });
  own.clock.setHour(9);
});
afterEach(() => own.close());

const promote = (ideaId: string, title: string, more: object = {}) =>
  own.client.promotions.add({
    ...{ id: newId(), ideaId, fields: { channel: 'event', title, plannedOn: '2026-03-10', ...more } },
  });
const wake = () => own.core.handlePower('resume');

test('the next step of an idea is told in its own words, unless the idea is parked', async () => {
  const step = { nextStep: 'Call Ayu', nextStepOn: '2026-03-10' };
  const { id } = await addIdea(own.client, 'Warung', step);
  await addIdea(own.client, 'Parked', { ...step, state: 'parked' });
  await addIdea(own.client, 'Tomorrow', { ...step, nextStepOn: '2026-03-11' });
  wake();
  expect(desktop.notices).toEqual([{ title: 'Call Ayu', body: 'Warung', path: `/ideas?open=${id}` }]);
});

test('a step of promotion is told on its day, until it is done, unless its idea is parked or gone', async () => {
  const { id } = await addIdea(own.client, 'Warung');
  const gone = await addIdea(own.client, 'Gone');
  await promote(gone.id, 'Never');
  await own.client.ideas.trash({ ids: [gone.id] });
  await promote(id, 'Tomorrow', { plannedOn: '2026-03-11' });
  await promote((await addIdea(own.client, 'Parked', { state: 'parked' })).id, 'Later');
  await promote(id, 'Done', { doneOn: '2026-03-10' });
  await promote(id, 'Stall');
  wake();
  expect(desktop.notices).toEqual([{ title: 'Stall', body: 'Warung', path: `/ideas/${id}?view=promotion` }]);
});

test('several are told as a number, and lead to Today', async () => {
  const { id } = await addIdea(own.client, 'Warung', { nextStep: 'Call', nextStepOn: '2026-03-10' });
  await promote(id, 'Stall');
  wake();
  expect(desktop.notices).toEqual([{ title: '2 steps for today', body: 'Warung · Warung', path: '/today' }]);
});
