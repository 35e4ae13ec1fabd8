import { describe, expect, test } from 'vitest';
import type { DateOrder } from '#contract/import-parts.ts';
import { readDay } from '#core/imports/cells/read-day.ts';
import { readPay } from '#core/imports/cells/read-pay.ts';
import { guessDateOrder } from '#core/imports/date-order.ts';

const today = '2026-03-10';
const read = (text: string, order: DateOrder = 'day_first', isPast = true) =>
  readDay(text, { order, today, isPast });

describe('days', () => {
  test.each([
    ['2026-03-05', '2026-03-05'],
    ['2026-03-05T23:59:00.000Z', '2026-03-05'],
    ['2026/3/5 08:00', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['05/03/2026', '2026-03-05'],
    ['5.3.26', '2026-03-05'],
    ['5 - 3 - 2026', '2026-03-05'],
    ['02/25/2026', '2026-02-25'],
    ['05 Mar 2026', '2026-03-05'],
    ['5 Maret 2026', '2026-03-05'],
    ['Kamis, 5 Maret 2026', '2026-03-05'],
    ['March 5, 2026', '2026-03-05'],
    ['5th Mar 26', '2026-03-05'],
    ['5-Agt-25', '2025-08-05'],
    ['17 Agustus 2025 10.30 WIB', '2025-08-17'],
    ['Thu Mar 05 2026 10:00:00 GMT+0700 (Western Indonesia Time)', '2026-03-05'],
    ['31/12/99', '1999-12-31'],
    ['46082', '2026-03-01'],
    ['46082.75', '2026-03-01'],
    ['5 Mar', '2026-03-05'],
    ['20 Des', '2025-12-20'],
    ['1/2', '2026-02-01'],
  ])('%j is %s', (text, day) => expect(read(text)).toBe(day));

  test('the given order decides', () => {
    expect(read('10/5/24, 2:15 PM', 'month_first')).toBe('2024-10-05');
    expect(read('10/5/24', 'day_first')).toBe('2024-05-10');
    expect(read('24/5/10', 'year_first')).toBe('2024-05-10');
  });

  test.each([
    ['minggu lalu'],
    ['31/02/2026'],
    ['Maret 2026'],
    ['5 Mar Apr 2026'],
    ['12345'],
    ['2026-13-01'],
    ['0/0/0'],
    ['29 Feb 2026'],
    [`5 Mar 2026${' '.repeat(20_000)}x`],
  ])('%j is no day', (text) => expect(read(text)).toBeNull());

  test('what has happened cannot lie ahead; what is planned can', () => {
    expect(read('12/03/2026')).toBeNull();
    expect(read('12/03/2026', 'day_first', false)).toBe('2026-03-12');
    expect(read('2 Apr', 'day_first', false)).toBe('2026-04-02');
    // Tomorrow is today for a traveller.
    expect(read('11/03/2026')).toBe('2026-03-11');
  });

  test('no clock and no zone of the machine can move a day', () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['America/Los_Angeles', 'Asia/Jakarta', 'Pacific/Auckland']) {
        process.env.TZ = zone;
        expect([read('2026-03-10'), read('10 Mar 2026'), read('46091')]).toEqual([today, today, today]);
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe('the order of dates', () => {
  const guess = (...cells: string[]) =>
    guessDateOrder(
      cells.map((cell) => ({ cells: ['x', cell] })),
      2,
      new Set([1]),
      today,
    );
  test.each([
    [['14/02/2026', '03/02/2026'], 'day_first', false],
    [['02/14/2026', '02/03/2026'], 'month_first', false],
    [['1/2/26', '3/4/25'], 'day_first', true],
    [['10/5/24, 2:15 PM', '1/2/25, 9:00 AM'], 'month_first', true],
    // Day first, one of them would lie ahead.
    [['05/12/2025', '02/04/2026'], 'month_first', false],
    [['3/3/2026', '4/4/2025'], 'day_first', false],
    [['25/12/24', '24/12/31'], 'year_first', false],
    [['24/12/30', '25/01/13', '25/02/29'], 'year_first', true],
    [['14/02/2026', '02/14/2026'], 'day_first', true],
    [['2026-02-03', '5 Mar 2026'], 'day_first', false],
    [[], 'day_first', false],
  ] as const)('%j: %s, uncertain: %s', (cells, order, isUncertain) => {
    expect(guess(...cells)).toEqual({ order, isUncertain });
  });

  test('a column in which few cells look like dates says nothing', () => {
    expect(guess('1/2/26', 'telepon', 'kirim CV', 'tunggu')).toEqual({
      order: 'day_first',
      isUncertain: false,
    });
  });
});

describe('pay', () => {
  const pay = (text: string, header = 'Gaji', currency = 'IDR') => {
    const found = readPay(text, { header, currency });
    return (
      found && [found.value.min, found.value.max, found.value.currency, found.value.period, found.isWhole]
    );
  };
  test.each([
    ['Rp 8.000.000 - 12.000.000 / bulan', [8_000_000, 12_000_000, 'IDR', 'month', true]],
    ['8-12 jt', [8_000_000, 12_000_000, 'IDR', null, true]],
    ['8,5jt s/d 12jt', [8_500_000, 12_000_000, 'IDR', null, true]],
    ['Rp5.000.000,-', [5_000_000, 5_000_000, 'IDR', null, true]],
    ['Rp. 7.500.000,00 per bulan', [7_500_000, 7_500_000, 'IDR', 'month', true]],
    ['75 rb per jam', [75_000, 75_000, 'IDR', 'hour', true]],
    ['IDR 10,000,000', [10_000_000, 10_000_000, 'IDR', null, true]],
    ['IDR 10M - IDR 15M', [10_000_000, 15_000_000, 'IDR', null, true]],
    ['12000000', [12_000_000, 12_000_000, 'IDR', null, true]],
    ['8 000 000', [8_000_000, 8_000_000, 'IDR', null, true]],
    ['mulai 6 juta', [6_000_000, null, 'IDR', null, true]],
    ['maks. 9 jt', [null, 9_000_000, 'IDR', null, true]],
    ['12 jt - 8 jt', [8_000_000, 12_000_000, 'IDR', null, true]],
    ['$80k-$100k a year', [8_000_000, 10_000_000, 'USD', 'year', true]],
    ['$80-100k', [8_000_000, 10_000_000, 'USD', null, true]],
    ['USD 1,234.56/month', [123_456, 123_456, 'USD', 'month', true]],
    ['S$4,500 – 6,000 per month', [450_000, 600_000, 'SGD', 'month', true]],
    ['€45.000 p.a.', [4_500_000, 4_500_000, 'EUR', 'year', true]],
    ['¥300,000', [300_000, 300_000, 'JPY', null, true]],
    ['RM 3500', [350_000, 350_000, 'MYR', null, true]],
    ['50k+', [50_000, null, 'IDR', null, true]],
    ['8 jt nett + THR', [8_000_000, 8_000_000, 'IDR', null, false]],
    ['Up to 15 juta', [null, 15_000_000, 'IDR', null, true]],
  ])('%j', (text, expected) => expect(pay(text)).toEqual(expected));

  test('what stands above the column counts', () => {
    expect(pay('8-12', 'Gaji (juta/bulan)')).toEqual([8_000_000, 12_000_000, 'IDR', 'month', true]);
    expect(pay('80', 'Salary (USD k)')).toEqual([8_000_000, 8_000_000, 'USD', null, true]);
    expect(pay('5000', 'Salary', 'USD')).toEqual([500_000, 500_000, 'USD', null, true]);
  });

  test.each([
    'nego',
    'UMR Jakarta',
    'competitive',
    '8-12',
    '1, 2 and 3 jt',
    '8 jt, 13 bulan gaji 9 jt',
    '999999999999999999',
    `${'9'.repeat(400)}`,
    'Rp',
  ])('%j has no amount that is certain', (text) => expect(pay(text)).toBeNull());
});
