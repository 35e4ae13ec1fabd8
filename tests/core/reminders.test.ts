import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

const today = { nextStep: 'Call Ayu', nextStepOn: '2026-03-10' };
/** Waking is one of the moments when it is looked at. */
const wake = () => own.core.handlePower('resume');

describe('the next steps of the day', () => {
  test('a single one is told in its own words, and leads to its application', async () => {
    const { id } = await addApplication(own.client, 'Rimba', today);
    wake();
    expect(desktop.notices).toEqual([
      { title: 'Call Ayu', body: 'Analyst, Rimba', path: `/applications?open=${id}` },
    ]);
  });

  test('several are told as a number', async () => {
    for (const company of ['A', 'B', 'C', 'D']) await addApplication(own.client, company, today);
    wake();
    expect(desktop.notices).toEqual([
      { title: '4 steps for today', body: 'Analyst, A · Analyst, B · Analyst, C', path: '/today' },
    ]);
  });

  test('once a day, also over a restart', async () => {
    await addApplication(own.client, 'Rimba', today);
    wake();
    wake();
    const again = createTestCore({ desktop, clock: own.clock, settings: own.settings.read() });
    await addApplication(again.client, 'Rimba', today);
    again.core.handlePower('resume');
    again.close();
    expect(desktop.notices).toHaveLength(1);
    await addApplication(own.client, 'Samudra', { ...today, nextStepOn: '2026-03-11' });
    own.clock.setToday('2026-03-11');
    own.clock.setHour(9);
    wake();
    expect(desktop.notices).toHaveLength(2);
  });

  test('a step that is written down later on the same day is still told, if nothing was', async () => {
    wake();
    await addApplication(own.client, 'Rimba', today);
    wake();
    expect(desktop.notices).toHaveLength(1);
  });

  test('nobody is disturbed at night', async () => {
    await addApplication(own.client, 'Rimba', today);
    own.clock.setHour(7);
    wake();
    expect(desktop.notices).toEqual([]);
    own.clock.setHour(8);
    wake();
    expect(desktop.notices).toHaveLength(1);
  });

  test('other days, the archive and the trash are silent', async () => {
    await addApplication(own.client, 'A', { ...today, nextStepOn: '2026-03-09' });
    await addApplication(own.client, 'B', { ...today, nextStepOn: '2026-03-11' });
    const archived = await addApplication(own.client, 'C', today);
    const trashed = await addApplication(own.client, 'D', today);
    await own.client.applications.archive({ ids: [archived.id], archived: true });
    await own.client.applications.trash({ ids: [trashed.id] });
    wake();
    expect(desktop.notices).toEqual([]);
  });

  test('nothing is told unless the person asked for it, and in their language', async () => {
    await addApplication(own.client, 'Rimba', { nextStepOn: '2026-03-10' });
    await own.client.settings.change({ reminders: false });
    wake();
    expect(desktop.notices).toEqual([]);
    await own.client.settings.change({ reminders: true, language: 'id' });
    wake();
    expect(desktop.notices[0]?.title).toBe('Satu langkah untuk hari ini');
  });
});
