import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSound } from '#tests/helpers/read-back.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore('2026-03-10');
});
afterEach(() => {
  vi.unstubAllEnvs();
  expectSound(test.raw);
  test.close();
});

/** Entries of a day of March 2026, by mood. */
async function write(date: number | string, ...moods: (number | null)[]): Promise<string[]> {
  const writtenOn = typeof date === 'string' ? date : `2026-03-${String(date).padStart(2, '0')}`;
  const ids: string[] = [];
  for (const mood of moods) {
    const id = newId();
    await test.client.entries.add({ id, fields: { writtenOn, minute: 0, mood, text: 'Words' } });
    ids.push(id);
  }
  return ids;
}
const isOffered = async () => (await test.client.support.getOffer({})).isOffered;

describe('help', () => {
  it('is offered after three low days in a row that end today or yesterday', async () => {
    await write(7, 1);
    await write(8, 2);
    expect(await isOffered()).toBe(false);
    await write(9, 1);
    expect(await isOffered()).toBe(true);
    await write(10, 2);
    expect(await isOffered()).toBe(true);
    test.clock.setToday('2026-03-11');
    expect(await isOffered()).toBe(true);
    // Nothing was written of the eleventh: the row is broken.
    test.clock.setToday('2026-03-12');
    expect(await isOffered()).toBe(false);
  });

  it('is not offered when a day of the row is missing, or today is better', async () => {
    await write(6, 1);
    await write(7, 1);
    await write(9, 1);
    expect(await isOffered()).toBe(false);
    await write(8, 1);
    expect(await isOffered()).toBe(true);
    await write(10, 4);
    expect(await isOffered()).toBe(false);
  });

  it('counts the mean of a day, which may be exactly the limit', async () => {
    await write(8, 2);
    await write(9, 1, 3);
    await write(10, 2, 2, 2, null);
    expect(await isOffered()).toBe(true);
    await write(9, 3);
    expect(await isOffered()).toBe(false);
  });

  it('counts neither entries without a mood nor those in the trash', async () => {
    await write(8, 1);
    await write(9, null);
    const [better = ''] = await write(10, 5);
    await write(10, 1);
    expect(await isOffered()).toBe(false);
    await write(9, 1);
    expect(await isOffered()).toBe(false);
    await test.client.entries.trash({ ids: [better] });
    expect(await isOffered()).toBe(true);
  });

  it('that was closed rests for a week, however low its days are, and comes back if they still are', async () => {
    for (const date of [8, 9, 10]) await write(date, 1);
    await test.client.support.closeOffer({});
    expect(await isOffered()).toBe(false);
    await test.client.history.undo({});
    expect(await isOffered()).toBe(true);
    await test.client.support.closeOffer({});
    for (const date of [11, 12, 13, 14, 15, 16]) {
      test.clock.setToday(`2026-03-${date}`);
      await write(date, 1);
      expect(await isOffered()).toBe(false);
    }
    test.clock.setToday('2026-03-17');
    expect(await isOffered()).toBe(true);
  });

  it('that was closed is not back after the week when the days are better', async () => {
    for (const date of [8, 9, 10]) await write(date, 1);
    await test.client.support.closeOffer({});
    await write('2026-03-10', 5);
    test.clock.setToday('2026-03-18');
    expect(await isOffered()).toBe(false);
  });

  it('is never offered to who does not want it', async () => {
    for (const date of [8, 9, 10]) await write(date, 1);
    await test.client.support.changeSettings({ offersHelp: false });
    expect(await isOffered()).toBe(false);
    await test.client.support.changeSettings({ offersHelp: true });
    expect(await isOffered()).toBe(true);
  });
});

describe('a clock', () => {
  it('that goes back does not lose what was closed, nor keep it for ten years', async () => {
    for (const date of [8, 9, 10]) await write(date, 1);
    await test.client.support.closeOffer({});
    test.clock.setToday('2026-03-09');
    await write(7, 1);
    expect(await isOffered()).toBe(false);

    test.clock.setToday('2036-03-10');
    await test.client.support.closeOffer({});
    test.clock.setToday('2026-03-10');
    expect(await isOffered()).toBe(true);
    await test.client.support.closeOffer({});
    expect(await isOffered()).toBe(false);
  });

  it.each([
    ['America/Los_Angeles', '2026-03-07', '2026-03-08', '2026-03-09'],
    ['America/Los_Angeles', '2026-10-31', '2026-11-01', '2026-11-02'],
    ['Asia/Jakarta', '2026-12-31', '2027-01-01', '2027-01-02'],
    ['Asia/Kathmandu', '2028-02-28', '2028-02-29', '2028-03-01'],
    // The day before was skipped there when the line was moved.
    ['Pacific/Apia', '2011-12-29', '2011-12-30', '2011-12-31'],
  ])('in %s counts the days of the calendar, whatever the night from %s', async (zone, ...days) => {
    vi.stubEnv('TZ', zone);
    test.clock.setToday(days.at(-1) ?? '');
    for (const day of days) await write(day, 1);
    for (const hour of [0, 2, 23]) {
      test.clock.setHour(hour);
      expect(await isOffered()).toBe(true);
    }
  });
});
