import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MoodWeek } from '#contract/moods.ts';
import { addDays, addMonths, startOfWeek } from '#ui/lib/days.ts';
import { createMonthWords } from '#ui/lib/month-words.ts';
import * as month from '#ui/rooms/journal/calendar/lay-out-month.ts';
import { nearestMood } from '#ui/rooms/journal/moods/use-day-label.ts';
import { directionOf, roundDifference, tooFewOf } from '#ui/rooms/journal/trends/comparison-words.ts';
import { apart, layOutTrend, linePath, segmentsOf, ticksOf } from '#ui/rooms/journal/trends/lay-out-trend.ts';
import * as year from '#ui/rooms/journal/year/lay-out-year.ts';
import { summariseMonths } from '#ui/rooms/journal/year/summarise-months.ts';
import { fillPath } from '#ui/rooms/journal/year/tile-path.ts';

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1950-01-01', count));
const weekStart = fc.integer({ min: 1, max: 7 });

describe('a month', () => {
  test('is laid out in weeks that begin as the person wishes', () => {
    expect(month.layOutMonth('2026-03-10', 1)[0]).toEqual([null, null, null, null, null, null, '2026-03-01']);
    expect(month.layOutMonth('2026-03-10', 7)[0]?.[0]).toBe('2026-03-01');
    expect(month.layOutMonth('2026-03-10', 1).at(-1)).toEqual([
      '2026-03-30',
      '2026-03-31',
      ...Array(5).fill(null),
    ]);
  });

  test('has each of its days once, in order, in full weeks', () => {
    fc.assert(
      fc.property(anyDay, weekStart, (day, startsOn) => {
        const weeks = month.layOutMonth(day, startsOn);
        const days = weeks.flat().filter((each) => each !== null);
        const first = `${day.slice(0, 7)}-01`;
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(days).toEqual(days.map((_, index) => addDays(first, index)));
        expect(addDays(days.at(-1) ?? '', 1)).toBe(addMonths(first, 1));
      }),
    );
  });

  test.each([
    ['ArrowLeft', '2026-02-28'],
    ['ArrowRight', '2026-03-02'],
    ['ArrowUp', '2026-02-22'],
    ['ArrowDown', '2026-03-08'],
    ['Home', '2026-02-23'],
    ['End', '2026-03-01'],
    ['PageUp', '2026-02-01'],
    ['PageDown', '2026-04-01'],
    ['a', undefined],
  ])('%s leads from Sunday, 1 March to %s', (key, to) => {
    expect(month.dayForKey(key, '2026-03-01', 1)).toBe(to);
  });
});

describe('a year', () => {
  const wide = year.layOutYear(2024, 1_000);
  const narrow = year.layOutYear(2024, 560);

  test('has a row for each month where there is room, else a column', () => {
    expect([wide.monthsAre, narrow.monthsAre]).toEqual(['rows', 'columns']);
    expect(wide.days).toHaveLength(366);
    expect(year.layOutYear(2025, 1_000).days.at(-1)?.on).toBe('2025-12-31');
  });

  test.each([320, 560, 783, 784, 1_008, 1_600])(
    '%i pixels wide: no day leaves it, covers another or is too small to hit',
    (width) => {
      const { days, tile, ...whole } = year.layOutYear(2024, width);
      expect(whole.width).toBeLessThanOrEqual(width);
      for (const day of days) {
        expect(day.x + tile.width).toBeLessThanOrEqual(whole.width);
        expect(day.y + tile.height).toBeLessThanOrEqual(whole.height);
      }
      expect(new Set(days.map(({ x, y }) => `${x} ${y}`)).size).toBe(366);
      expect(tile.height).toBeGreaterThanOrEqual(21);
    },
  );

  test('a point of it belongs to the day that is drawn there', () => {
    for (const layout of [wide, narrow]) {
      for (const day of layout.days) {
        const point = { x: day.x + layout.tile.width / 2, y: day.y + layout.tile.height / 2 };
        expect(year.dayAt(layout, point)?.on).toBe(day.on);
      }
      expect(year.dayAt(layout, { x: 1, y: 1 })).toBeUndefined();
    }
  });

  test.each([
    ['rows', 'ArrowRight', '2024-04-01'],
    ['rows', 'ArrowLeft', '2024-03-30'],
    ['rows', 'ArrowUp', '2024-02-29'],
    ['rows', 'ArrowDown', '2024-04-30'],
    ['columns', 'ArrowDown', '2024-04-01'],
    ['columns', 'ArrowLeft', '2024-02-29'],
    ['rows', 'Home', '2024-03-01'],
    ['rows', 'End', '2024-03-31'],
  ])('months in %s: %s leads from 31 March to %s', (kind, key, to) => {
    const layout = kind === 'rows' ? wide : narrow;
    const from = layout.days.find(({ on }) => on === '2024-03-31') as year.YearDay;
    expect(year.dayForKey({ key, ctrlKey: false }, from, layout)?.on).toBe(to);
  });

  test('keys do not lead out of it', () => {
    const [first, last] = [wide.days[0] as year.YearDay, wide.days.at(-1) as year.YearDay];
    const go = (key: string, from: year.YearDay, ctrlKey = false) =>
      year.dayForKey({ key, ctrlKey }, from, wide)?.on;
    expect([go('ArrowLeft', first), go('ArrowUp', first)]).toEqual([first.on, first.on]);
    expect([go('ArrowRight', last), go('ArrowDown', last)]).toEqual([last.on, last.on]);
    expect([go('Home', last, true), go('End', first, true)]).toEqual([first.on, last.on]);
    expect(go('x', first)).toBeUndefined();
  });

  test('each mood fills its tile to another height, from the foot up', () => {
    const box = { x: 0, y: 0, width: 20, height: 20 };
    const tops = ([1, 2, 3, 4, 5] as const).map((mood) =>
      Number(/^M\S+ (\S+?)h/.exec(fillPath(mood, box))?.[1]),
    );
    expect(tops).toEqual([16, 12, 8, 4, 0]);
  });

  test('the mean of a day is shown as the mood next to it', () => {
    expect([1, 1.4, 1.5, 2.5, 4.49, 5].map(nearestMood)).toEqual([1, 1, 2, 3, 4, 5]);
  });

  test('is told by month: how many days of each mood, and their mean', () => {
    const on = (day: string, mood: number) => ({ on: day, mood, energy: null, entryCount: 1 });
    const days = [on('2026-01-02', 2), on('2026-01-03', 2.5), on('2026-03-01', 5)];
    expect(summariseMonths(days)).toEqual([
      { on: '2026-01-01', counts: { 1: 0, 2: 1, 3: 1, 4: 0, 5: 0 }, dayCount: 2, mood: 2.25 },
      { on: '2026-03-01', counts: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 1 }, dayCount: 1, mood: 5 },
    ]);
  });
});

describe('weeks', () => {
  const weeksOf = (moods: (number | null)[], first = '2026-01-05'): MoodWeek[] =>
    moods.map((mood, index) => ({
      startsOn: addDays(first, index * 7),
      mood,
      energy: null,
      dayCount: mood ? 3 : 0,
      energyDayCount: 0,
      saidDayCount: mood ? 3 : 0,
    }));

  test('stand one after another, 5 above and 1 below', () => {
    const layout = layOutTrend(weeksOf([1, 5, 3, 3]), 2, 964);
    const [segment] = segmentsOf(weeksOf([1, 5, 3, 3]), (week) => week.mood, layout);
    expect(segment?.map(({ y }) => y)).toEqual([
      layout.bottom,
      layout.top,
      (layout.top + layout.bottom) / 2,
      (layout.top + layout.bottom) / 2,
    ]);
    expect(layout.xOf('2026-01-05')).toBeGreaterThan(layout.left);
    expect(layout.xOf('2026-02-01')).toBeLessThan(layout.right);
    expect(layout.laneOf(1)).toBeLessThan(layout.height - 20);
  });

  test('nothing is drawn over a gap', () => {
    const weeks = weeksOf([null, 3, 4, null, null, 2, null]);
    const segments = segmentsOf(weeks, (week) => week.mood, layOutTrend(weeks, 0, 964));
    expect(segments.map((segment) => segment.map(({ week }) => week.mood))).toEqual([[3, 4], [2]]);
    expect(segments.map(linePath).join('').match(/M/g)).toHaveLength(2);
  });

  test('as many are named as there is room for', () => {
    const weeks = weeksOf(Array(120).fill(3));
    expect(ticksOf(weeks.slice(0, 13), 60).map(({ kind }) => kind)).toEqual(Array(13).fill('day'));
    const months = ticksOf(weeks.slice(0, 26), 30);
    expect(months.map(({ on, kind }) => [on, kind])).toEqual(
      ['2026-02-02', '2026-03-02', '2026-04-06', '2026-05-04', '2026-06-01'].map((on) => [on, 'month']),
    );
    expect(ticksOf(weeks, 1).map(({ kind, on }) => [kind, on.slice(0, 4)])).toEqual([
      ['year', '2027'],
      ['year', '2028'],
    ]);
    expect(ticksOf(weeks, 5).every(({ on }) => [1, 4, 7, 10].includes(Number(on.slice(5, 7))))).toBe(true);
  });

  test('names of lines that end near each other do not cover each other', () => {
    expect(apart(100, 150)).toEqual([100, 150]);
    expect(apart(100, 100)).toEqual([92.5, 107.5]);
    expect(apart(104, 100)).toEqual([109.5, 94.5]);
  });

  test('begin on the day that the person wishes', () => {
    expect(startOfWeek('2026-03-10', 1)).toBe('2026-03-09');
    expect(startOfWeek('2026-03-08', 1)).toBe('2026-03-02');
    expect(startOfWeek('2026-03-08', 7)).toBe('2026-03-08');
  });
});

describe('differences', () => {
  test.each([
    [0.6, 0.6, 'higher'],
    [-0.64, -0.6, 'lower'],
    [0.05, 0.1, 'higher'],
    [0.049, 0, 'same'],
    [-0.049, 0, 'same'],
    [0, 0, 'same'],
    [-3.96, -4, 'lower'],
  ] as const)('%d is told as %d, %s', (difference, rounded, direction) => {
    expect(Object.is(roundDifference(difference), rounded)).toBe(true);
    expect(directionOf(roundDifference(difference))).toBe(direction);
  });

  test('the side with too few days is named', () => {
    expect(tooFewOf({ withCount: 3, withoutCount: 40 })).toEqual({ side: 'with', count: 3 });
    expect(tooFewOf({ withCount: 40, withoutCount: 2 })).toEqual({ side: 'without', count: 2 });
    expect(tooFewOf({ withCount: 5, withoutCount: 5 })).toBeUndefined();
  });
});

test('months and weekdays have their names in both languages', () => {
  const [en, id] = [createMonthWords('en'), createMonthWords('id')];
  expect([en.month('2026-08-17'), id.month('2026-08-17')]).toEqual(['Aug', 'Agu']);
  expect([en.monthOfYear('2026-03-31'), id.monthOfYear('2026-03-31')]).toEqual(['March 2026', 'Maret 2026']);
  expect([en.dayInMonth('2026-03-03'), id.dayInMonth('2026-03-03')]).toEqual(['3 March', '3 Maret']);
  expect(id.dayInFull('2026-03-03')).toBe('Selasa, 3 Maret 2026');
  expect(en.weekdays(7).map(({ short }) => short)).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
});
