import { describe, expect, test } from 'vitest';
import { addMonths, listClaimPeriods } from '#core/reports/kinds/work-search/claim-periods.ts';

const anyWeek = { claimStartsOn: null, weekStartsOn: 1 };
const shown = (periods: ReturnType<typeof listClaimPeriods>) =>
  periods.map(({ from, to, isWhole }) => `${from} ${to}${isWhole ? '' : ' cut'}`);

describe('weeks', () => {
  test('of an office begin on its weekday, whatever weeks of the person do', () => {
    // 1 March 2026 is a Sunday.
    const march = { from: '2026-03-01', to: '2026-03-15' };
    expect(shown(listClaimPeriods({ unit: 'week', startsOn: 7 }, march, anyWeek))).toEqual([
      '2026-03-01 2026-03-07',
      '2026-03-08 2026-03-14',
      '2026-03-15 2026-03-21 cut',
    ]);
    expect(shown(listClaimPeriods({ unit: 'week', startsOn: null }, march, anyWeek))).toEqual([
      '2026-02-23 2026-03-01 cut',
      '2026-03-02 2026-03-08',
      '2026-03-09 2026-03-15',
    ]);
  });

  test('go on over the end of a year and a leap day', () => {
    const days = { from: '2027-12-27', to: '2028-03-05' };
    const weeks = listClaimPeriods({ unit: 'week', startsOn: 1 }, days, anyWeek);
    expect(weeks).toHaveLength(10);
    expect(shown(weeks)[0]).toBe('2027-12-27 2028-01-02');
    expect(shown(weeks)[9]).toBe('2028-02-28 2028-03-05');
  });
});

test('months of the calendar have their own lengths', () => {
  const days = { from: '2028-01-15', to: '2028-03-31' };
  expect(shown(listClaimPeriods({ unit: 'month' }, days, anyWeek))).toEqual([
    '2028-01-01 2028-01-31 cut',
    '2028-02-01 2028-02-29',
    '2028-03-01 2028-03-31',
  ]);
});

test('a week or month of the calendar in which the claim began is cut, and earlier ones are none', () => {
  const days = { from: '2026-03-01', to: '2026-04-30' };
  const claim = { claimStartsOn: '2026-03-25', weekStartsOn: 1 };
  expect(shown(listClaimPeriods({ unit: 'month' }, days, claim))).toEqual([
    '2026-03-25 2026-03-31 cut',
    '2026-04-01 2026-04-30',
  ]);
  const weeks = listClaimPeriods({ unit: 'week', startsOn: 7 }, { ...days, to: '2026-04-04' }, claim);
  expect(shown(weeks)).toEqual(['2026-03-25 2026-03-28 cut', '2026-03-29 2026-04-04']);
});

describe('months of a claim', () => {
  const rule = { unit: 'claim_month' } as const;
  const of = (claimStartsOn: string | null, from: string, to: string) =>
    shown(listClaimPeriods(rule, { from, to }, { claimStartsOn, weekStartsOn: 1 }));

  test('begin on the day of the month on which the claim began', () => {
    expect(of('2026-02-12', '2026-02-12', '2026-04-11')).toEqual([
      '2026-02-12 2026-03-11',
      '2026-03-12 2026-04-11',
    ]);
    expect(of('2026-02-12', '2026-04-01', '2026-04-30')).toEqual([
      '2026-03-12 2026-04-11 cut',
      '2026-04-12 2026-05-11 cut',
    ]);
  });

  test('that began on the last of a month keep to it, in short months and in leap years', () => {
    expect(of('2026-01-31', '2026-01-31', '2026-05-30')).toEqual([
      '2026-01-31 2026-02-27',
      '2026-02-28 2026-03-30',
      '2026-03-31 2026-04-29',
      '2026-04-30 2026-05-30',
    ]);
    expect(of('2028-01-30', '2028-01-30', '2028-03-29')).toEqual([
      '2028-01-30 2028-02-28',
      '2028-02-29 2028-03-29',
    ]);
  });

  test('do not begin before the claim', () => {
    expect(of('2026-03-10', '2026-01-01', '2026-04-09')).toEqual(['2026-03-10 2026-04-09']);
    expect(of('2026-05-10', '2026-01-01', '2026-04-09')).toEqual([]);
  });

  test('are those of the calendar while nobody said when it began', () => {
    expect(of(null, '2026-02-01', '2026-03-31')).toEqual(['2026-02-01 2026-02-28', '2026-03-01 2026-03-31']);
  });
});

test('the same day of a later month is its last one where there is no such day', () => {
  expect([1, 11, 13, 24].map((count) => addMonths('2027-01-31', count))).toEqual([
    '2027-02-28',
    '2027-12-31',
    '2028-02-29',
    '2029-01-31',
  ]);
});
