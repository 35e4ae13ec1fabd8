import { afterEach, beforeEach, expect, test } from 'vitest';
import { addCertificate, addGoal } from '#tests/helpers/learning.ts';
import { addApplication } from '#tests/helpers/scenery.ts';
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

/** Waking is one of the moments when it is looked at. */
function wakeOn(day: string): void {
  own.clock.setToday(day);
  own.clock.setHour(9);
  own.core.handlePower('resume');
}

test('the target day of a goal is told, unless it is over', async () => {
  const { id } = await addGoal(own.client, 'Read data', { targetOn: '2026-03-10' });
  for (const state of ['done', 'dropped'] as const)
    await addGoal(own.client, state, { targetOn: '2026-03-10', state });
  await addGoal(own.client, 'Tomorrow', { targetOn: '2026-03-11' });
  wakeOn('2026-03-10');
  expect(desktop.notices).toEqual([
    { title: 'Today is the target day of a goal', body: 'Read data', path: `/learning?open=${id}` },
  ]);
});

test('a certificate is told of thirty days before it expires, a week before, and on its day', async () => {
  const { id } = await addCertificate(own.client, 'First aid', { expiresOn: '2026-05-01' });
  const told: string[] = [];
  for (const day of [
    '2026-03-31',
    '2026-04-01',
    '2026-04-02',
    '2026-04-23',
    '2026-04-24',
    '2026-05-01',
    '2026-05-02',
  ]) {
    const before = desktop.notices.length;
    wakeOn(day);
    if (desktop.notices.length > before) told.push(day);
  }
  expect(told).toEqual(['2026-04-01', '2026-04-24', '2026-05-01']);
  const path = `/learning?view=certificates&open=${id}`;
  expect(desktop.notices[0]).toEqual({ title: 'A certificate expires on 1 May', body: 'First aid', path });
});

test('a day on which the program was not started is made up for, once', async () => {
  await addCertificate(own.client, 'First aid', { expiresOn: '2026-05-01' });
  await addCertificate(own.client, 'Expired', { expiresOn: '2026-03-01' });
  wakeOn('2026-04-12');
  wakeOn('2026-04-13');
  expect(desktop.notices.map(({ body }) => body)).toEqual(['First aid']);
});

test('in the trash it is silent', async () => {
  const { id } = await addCertificate(own.client, 'First aid', { expiresOn: '2026-03-12' });
  const goal = await addGoal(own.client, 'Goal', { targetOn: '2026-03-10' });
  await own.client.certificates.trash({ ids: [id] });
  await own.client.goals.trash({ ids: [goal.id] });
  wakeOn('2026-03-10');
  expect(desktop.notices).toEqual([]);
});

test('all of a day is one notice, steps first, in the language of the person', async () => {
  await addCertificate(own.client, 'First aid', { expiresOn: '2026-03-12' });
  await addGoal(own.client, 'Read data', { targetOn: '2026-03-10' });
  await own.client.settings.change({ language: 'id' });
  wakeOn('2026-03-10');
  expect(desktop.notices).toEqual([
    { title: '2 pengingat untuk hari ini', body: 'Read data · First aid', path: '/today' },
  ]);
  await addApplication(own.client, 'Rimba', { nextStep: 'Call', nextStepOn: '2026-03-11' });
  await addGoal(own.client, 'Other', { targetOn: '2026-03-11' });
  wakeOn('2026-03-11');
  expect(desktop.notices[1]).toEqual({
    ...{ title: '2 pengingat untuk hari ini', body: 'Analyst, Rimba · Other', path: '/today' },
  });
});

test('a day is written in the language of the person', async () => {
  await addCertificate(own.client, 'P3K', { expiresOn: '2026-05-01' });
  await own.client.settings.change({ language: 'id' });
  wakeOn('2026-04-01');
  expect(desktop.notices[0]?.title).toBe('Sebuah sertifikat berlaku sampai 1 Mei');
});
