import { afterEach, expect, it } from 'vitest';
import { createMemoryCore } from '#tests/helpers/memory-core.ts';
import { writeMoods } from '#tests/helpers/mood-rows.ts';

const zones = [
  'UTC',
  'Asia/Jakarta',
  'America/Los_Angeles',
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Europe/Berlin',
];
const own = process.env.TZ;
afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

/** Days on which a clock somewhere is put forward or back, on which one hour is missing or twice there; in Apia all of 30 December 2011 was left out. */
const nights = [
  '2011-12-29',
  '2011-12-30',
  '2011-12-31',
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-09-27',
  '2026-10-25',
  '2026-11-01',
];

async function figuresIn(zone: string) {
  process.env.TZ = zone;
  const test = createMemoryCore('2026-11-03');
  // Half past two and the minutes around midnight, where a clock that is put forward has none.
  writeMoods(
    test.raw,
    nights.flatMap((on) => [
      { on, mood: 1, minute: 0 },
      { on, mood: 2, minute: 150 },
      { on, mood: 3, minute: 1_439 },
    ]),
  );
  const figures = {
    days: await test.client.moods.listDays({ from: '2011-12-01', to: '2026-11-30' }),
    old: await test.client.moods.listDays({ from: '2011-12-01', to: '2011-12-31' }),
    weeks: (await test.client.moods.listWeeks({ weeks: 40 })).filter(({ dayCount }) => dayCount > 0),
  };
  test.close();
  return figures;
}

it.each(zones)(
  'days and weeks stay what they are in %s, also on nights when its clock jumps',
  async (zone) => {
    const { days, old, weeks } = await figuresIn(zone);
    const day = { mood: 2, energy: null, entryCount: 3 };
    expect(days).toEqual(nights.slice(3).map((on) => ({ on, ...day })));
    expect(old).toEqual(nights.slice(0, 3).map((on) => ({ on, ...day })));
    const week = { mood: 2, energy: null, dayCount: 1, energyDayCount: 0, saidDayCount: 1 };
    expect(weeks).toEqual(
      ['2026-03-02', '2026-03-23', '2026-03-30', '2026-09-21', '2026-10-19', '2026-10-26'].map(
        (startsOn) => ({ startsOn, ...week }),
      ),
    );
  },
);

it('what was written in one zone is counted alike in another', async () => {
  process.env.TZ = 'Pacific/Auckland';
  const test = createMemoryCore('2026-04-06');
  writeMoods(test.raw, [
    { on: '2026-04-05', mood: 4, minute: 150 },
    { on: '2026-04-06', mood: 2, minute: 5 },
  ]);
  const period = { from: '2026-04-01', to: '2026-04-30' };
  const there = [await test.client.moods.listDays(period), await test.client.moods.listWeeks({ weeks: 4 })];
  process.env.TZ = 'America/Los_Angeles';
  // Over the date line the day is yesterday, and what was written today lies in the week that begins tomorrow.
  test.clock.setToday('2026-04-05');
  const [days] = there;
  expect(await test.client.moods.listDays(period)).toEqual(days);
  const weeks = await test.client.moods.listWeeks({ weeks: 4 });
  expect(weeks.at(-1)).toEqual({
    startsOn: '2026-03-30',
    mood: 4,
    energy: null,
    dayCount: 1,
    energyDayCount: 0,
    saidDayCount: 1,
  });
  test.clock.setToday('2026-04-06');
  expect([days, await test.client.moods.listWeeks({ weeks: 4 })]).toEqual(there);
  test.close();
});
