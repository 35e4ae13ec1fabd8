import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '#core/dates/calendar.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { type MoodRow, writeMoods } from '#tests/helpers/mood-rows.ts';

let test: MemoryCore;
beforeEach(() => {
  // A Tuesday.
  test = createMemoryCore('2026-03-10');
});
afterEach(() => test.close());

const march = { from: '2026-03-01', to: '2026-03-31' };
const listDays = (period = march) => test.client.moods.listDays(period);
const listWeeks = (weeks: number) => test.client.moods.listWeeks({ weeks });

describe('a day', () => {
  it.each<{
    name: string;
    entries: Omit<MoodRow, 'on'>[];
    mood: number;
    energy: number | null;
    count: number;
  }>([
    { name: 'of one entry', entries: [{ mood: 4, energy: 2 }], mood: 4, energy: 2, count: 1 },
    // (2 + 3 + 3) ÷ 3, and (5 + 2) ÷ 2: the second says no energy.
    {
      name: 'of three, of which two say their energy',
      entries: [{ mood: 2, energy: 5 }, { mood: 3 }, { mood: 3, energy: 2 }],
      mood: 8 / 3,
      energy: 3.5,
      count: 3,
    },
    { name: 'that says no energy', entries: [{ mood: 1 }, { mood: 2 }], mood: 1.5, energy: null, count: 2 },
    // The second says only its energy, which is one of the day all the same.
    {
      name: 'with one that says only its energy',
      entries: [{ mood: 5 }, { energy: 1 }],
      mood: 5,
      energy: 1,
      count: 1,
    },
    {
      name: 'with one in the trash',
      entries: [{ mood: 5 }, { mood: 1, trashed: true }],
      mood: 5,
      energy: null,
      count: 1,
    },
    // Midnight belongs to the day it begins, and the last minute to the day it ends.
    {
      name: 'from its first to its last minute',
      entries: [
        { mood: 1, minute: 0 },
        { mood: 4, minute: 1_439 },
      ],
      mood: 2.5,
      energy: null,
      count: 2,
    },
  ])('$name', async ({ entries, mood, energy, count }) => {
    writeMoods(
      test.raw,
      entries.map((entry) => ({ on: '2026-03-02', ...entry })),
    );
    expect(await listDays()).toEqual([{ on: '2026-03-02', mood, energy, entryCount: count }]);
  });

  it('without a mood is not there', async () => {
    writeMoods(test.raw, [
      { on: '2026-03-02', energy: 3 },
      { on: '2026-03-03', mood: 1, trashed: true },
    ]);
    expect(await listDays()).toEqual([]);
  });
});

describe('a period', () => {
  it('holds both its edges and is told from its beginning', async () => {
    for (const on of ['2026-03-31', '2026-02-28', '2026-03-01', '2026-04-01'])
      writeMoods(test.raw, [{ on, mood: 3 }]);
    test.clock.setToday('2026-05-01');
    expect((await listDays()).map(({ on }) => on)).toEqual(['2026-03-01', '2026-03-31']);
    expect(await listDays({ from: '2026-03-31', to: '2026-03-01' })).toEqual([]);
  });

  it('crosses the end of a year and a 29 February', async () => {
    const all = ['2023-12-31', '2024-01-01', '2024-02-28', '2024-02-29', '2024-03-01'];
    writeMoods(
      test.raw,
      all.map((on) => ({ on, mood: 3 })),
    );
    expect((await listDays({ from: '2023-12-31', to: '2024-03-01' })).map(({ on }) => on)).toEqual(all);
    expect((await listDays({ from: '2024-01-01', to: '2024-02-29' })).map(({ on }) => on)).toEqual(
      all.slice(1, 4),
    );
  });

  it('is cut to its last eleven years, which end tomorrow at the latest', async () => {
    const first = addDays('2026-03-11', 1 - 4_018);
    writeMoods(
      test.raw,
      [first, addDays(first, -1), '2026-03-11'].map((on) => ({ on, mood: 3 })),
    );
    const found = await listDays({ from: '1900-01-01', to: '2199-12-31' });
    expect(found.map(({ on }) => on)).toEqual([first, '2026-03-11']);
    expect(await listDays({ from: '1900-01-01', to: addDays(first, -1) })).toHaveLength(1);
  });
});

describe('a year', () => {
  it('is listed when a day of it has a mood, the latest first, however long ago', async () => {
    expect(await test.client.moods.listYears({})).toEqual([]);
    writeMoods(test.raw, [
      { on: '1998-06-01', mood: 3 },
      { on: '1998-06-02', mood: 3 },
      { on: '2024-12-31', mood: 1 },
      { on: '2026-01-01', mood: 5 },
      // Without a mood, and in the trash: no tile of a year.
      { on: '2023-01-01', energy: 5 },
      { on: '2022-01-01' },
      { on: '2021-01-01', mood: 2, trashed: true },
    ]);
    expect(await test.client.moods.listYears({})).toEqual([2026, 2024, 1998]);
  });
});

describe('a week', () => {
  it('has the mean of its days, so that a day of many entries weighs no more than one of one', async () => {
    writeMoods(test.raw, [
      // Monday: (1 + 1 + 1 + 1) ÷ 4 = 1, energy 2. Wednesday: 4, energy (3 + 5) ÷ 2 = 4. Sunday: 4, none.
      ...[1, 1, 1, 1].map((mood) => ({ on: '2026-03-02', mood, energy: 2 })),
      { on: '2026-03-04', mood: 4, energy: 3 },
      { on: '2026-03-04', mood: 4, energy: 5 },
      { on: '2026-03-08', mood: 4 },
      // Tuesday: energy 5 and nothing else; and a text alone.
      { on: '2026-03-03', energy: 5 },
      { on: '2026-03-05' },
    ]);
    // (1 + 4 + 4) ÷ 3 = 3 and not (4 × 1 + 3 × 4) ÷ 7; energy (2 + 4 + 5) ÷ 3.
    expect(await listWeeks(2)).toEqual([
      { startsOn: '2026-03-02', mood: 3, energy: 11 / 3, dayCount: 3, energyDayCount: 3, saidDayCount: 4 },
      { startsOn: '2026-03-09', mood: null, energy: null, dayCount: 0, energyDayCount: 0, saidDayCount: 0 },
    ]);
  });

  it.each([
    // 2026-03-10 is a Tuesday.
    { weekStartsOn: 1, startsOn: '2026-03-09', before: '2026-03-08', last: '2026-03-15' },
    { weekStartsOn: 2, startsOn: '2026-03-10', before: '2026-03-09', last: '2026-03-16' },
    { weekStartsOn: 6, startsOn: '2026-03-07', before: '2026-03-06', last: '2026-03-13' },
    { weekStartsOn: 7, startsOn: '2026-03-08', before: '2026-03-07', last: '2026-03-14' },
  ])('begins on day $weekStartsOn, as the settings say', async ({ weekStartsOn, startsOn, before, last }) => {
    await test.client.settings.change({ weekStartsOn });
    writeMoods(test.raw, [
      { on: before, mood: 1 },
      { on: startsOn, mood: 3 },
      { on: last, mood: 5 },
      { on: addDays(last, 1), mood: 1 },
    ]);
    expect(await listWeeks(2)).toEqual([
      {
        startsOn: addDays(startsOn, -7),
        mood: 1,
        energy: null,
        dayCount: 1,
        energyDayCount: 0,
        saidDayCount: 1,
      },
      { startsOn, mood: 4, energy: null, dayCount: 2, energyDayCount: 0, saidDayCount: 2 },
    ]);
  });

  it('lies across the end of a year', async () => {
    test.clock.setToday('2026-01-02');
    writeMoods(test.raw, [
      { on: '2025-12-28', mood: 1 },
      { on: '2025-12-29', mood: 2 },
      { on: '2025-12-31', mood: 3 },
      { on: '2026-01-01', mood: 4 },
    ]);
    expect(await listWeeks(2)).toEqual([
      { startsOn: '2025-12-22', mood: 1, energy: null, dayCount: 1, energyDayCount: 0, saidDayCount: 1 },
      { startsOn: '2025-12-29', mood: 3, energy: null, dayCount: 3, energyDayCount: 0, saidDayCount: 3 },
    ]);
  });

  it('is there without a day: 26 when nothing is asked for, and 574 at most', async () => {
    const half = await test.client.moods.listWeeks({});
    expect(half).toHaveLength(26);
    expect(half.at(-1)?.startsOn).toBe('2026-03-09');
    const longest = await listWeeks(574);
    expect(longest.map(({ startsOn }) => startsOn)).toEqual(
      Array.from({ length: 574 }, (_, index) => addDays('2026-03-09', (index - 573) * 7)),
    );
    expect(
      longest.every(({ mood, energy, dayCount }) => mood === null && energy === null && dayCount === 0),
    ).toBe(true);
  });
});
