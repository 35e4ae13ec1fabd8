import { v7 as newId } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { dayOf } from '#core/machine/clock.ts';
import { addEntry, textsOf } from '#tests/helpers/journal.ts';
import { createTestClock, createTestCore } from '#tests/helpers/test-core.ts';

const own = process.env.TZ;
afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

const zones = [
  'Asia/Jakarta',
  'America/Los_Angeles',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Europe/Berlin',
];

/** The clock of a machine at an instant, in whatever zone the machine stands. */
function clockAt(instant: string) {
  const clock = createTestClock('2026-01-01');
  const now = Date.parse(instant);
  return { ...clock, now: () => now, today: () => dayOf(now) };
}

describe('the day and the minute of an entry', () => {
  it('stay what was written wherever the machine goes', async () => {
    process.env.TZ = 'Asia/Jakarta';
    const first = createTestCore({ today: '2026-12-31' });
    const days = ['2026-03-10', '2024-02-29', '2026-03-29', '2026-10-25', '2026-11-01', '1999-12-31'];
    for (const writtenOn of days)
      for (const minute of [0, 150, 1_439])
        await addEntry(first.client, { writtenOn, minute, text: `${writtenOn} ${minute}` });
    const before = (await first.client.entries.list({})).rows;
    first.core.close();
    for (const zone of zones) {
      process.env.TZ = zone;
      const there = createTestCore({ path: first.path, today: '2026-12-31' });
      expect((await there.client.entries.list({})).rows).toEqual(before);
      const filter = { from: '2026-03-10', to: '2026-03-10' };
      expect(await textsOf(there.client, filter)).toEqual([
        '2026-03-10 1439',
        '2026-03-10 150',
        '2026-03-10 0',
      ]);
      there.close();
    }
    first.close();
  });

  it.each([
    // The clocks go forward at two, and a minute that no clock showed is kept as it was written.
    ['America/Los_Angeles', '2026-03-08', 150],
    ['Europe/Berlin', '2026-03-29', 150],
    // They go back at three: the hour is there twice, and both belong to the same day.
    ['Europe/Berlin', '2026-10-25', 150],
    ['America/Los_Angeles', '2026-11-01', 90],
  ])('stand in the night of the change in %s on %s', async (zone, writtenOn, minute) => {
    process.env.TZ = zone;
    const test = createTestCore({ today: '2026-12-31' });
    const { id } = await addEntry(test.client, { writtenOn, minute });
    const changed = await test.client.entries.change({ id, changes: { text: 'later' } });
    expect(changed).toMatchObject({ writtenOn, minute });
    await test.client.history.undo({});
    expect(await test.client.entries.get({ id })).toMatchObject({ writtenOn, minute });
    test.close();
  });

  it.each([
    ['Asia/Jakarta', '2026-03-09T17:30:00Z', '2026-03-10', 30],
    ['America/Los_Angeles', '2026-03-10T06:59:00Z', '2026-03-09', 1_439],
    ['Pacific/Kiritimati', '2026-03-10T10:00:00Z', '2026-03-11', 0],
    // Before and after the hour that is there twice.
    ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25', 150],
    ['Europe/Berlin', '2026-10-25T01:30:00Z', '2026-10-25', 150],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29', 180],
  ])(
    'are those of the clock on the wall when nothing is said: %s at %s',
    async (zone, instant, on, minute) => {
      process.env.TZ = zone;
      const test = createTestCore({ clock: clockAt(instant) });
      const entry = await test.client.entries.add({ id: newId(), fields: { mood: 4 } });
      expect(entry).toMatchObject({ writtenOn: on, minute });
      test.close();
    },
  );
});
