import { expect, test } from 'vitest';
import { summarise } from '#core/reports/kinds/work-search/summarise.ts';
import { makeEntry } from './entries.ts';

const march = { from: '2026-03-01', to: '2026-03-31' };
/** 1 March 2026 is a Sunday. */
const spansOf = (from: string, to: string, weekStartsOn = 1) =>
  summarise([], { from, to }, weekStartsOn).spans.map((span) => `${span.from} ${span.to}`);

test('weeks begin on the day the person says, and are cut at the ends of the period', () => {
  expect(spansOf('2026-03-01', '2026-03-17')).toEqual([
    '2026-03-01 2026-03-01',
    '2026-03-02 2026-03-08',
    '2026-03-09 2026-03-15',
    '2026-03-16 2026-03-17',
  ]);
  expect(spansOf('2026-03-01', '2026-03-17', 7)).toEqual([
    '2026-03-01 2026-03-07',
    '2026-03-08 2026-03-14',
    '2026-03-15 2026-03-17',
  ]);
  expect(spansOf('2026-03-04', '2026-03-04')).toEqual(['2026-03-04 2026-03-04']);
});

test('a quarter goes by weeks, more by months, over the turn of a year and a leap day', () => {
  expect(summarise([], { from: '2026-01-05', to: '2026-04-12' }, 1)).toMatchObject({ spanUnit: 'week' });
  expect(summarise([], { from: '2026-01-05', to: '2026-04-13' }, 1)).toMatchObject({ spanUnit: 'month' });
  expect(spansOf('2027-12-15', '2028-03-20')).toEqual([
    '2027-12-15 2027-12-31',
    '2028-01-01 2028-01-31',
    '2028-02-01 2028-02-29',
    '2028-03-01 2028-03-20',
  ]);
});

test('a period that has not begun has nothing to count', () => {
  expect(spansOf('2026-03-01', '2026-02-10')).toEqual([]);
});

test('applications, companies, other activities and interviews are counted, and the weeks add up', () => {
  const entries = [
    makeEntry('2026-03-01'),
    makeEntry('2026-03-02', { companyId: 'samudra' }),
    makeEntry('2026-03-08'),
    makeEntry('2026-03-08', { kind: 'contact', companyId: 'other' }),
    makeEntry('2026-03-09', { kind: 'interview' }),
    makeEntry('2026-03-31', { kind: 'test' }),
    makeEntry('2026-03-31', { kind: 'call' }),
  ];
  const { spans, ...totals } = summarise(entries, march, 1);
  expect(totals).toEqual({
    applicationCount: 3,
    companyCount: 2,
    interviewCount: 2,
    otherCount: 4,
    spanUnit: 'week',
  });
  expect(spans.map(({ applicationCount, otherCount }) => [applicationCount, otherCount])).toEqual([
    [1, 0],
    [2, 1],
    [0, 1],
    [0, 0],
    [0, 0],
    [0, 2],
  ]);
});
