import { describe, expect, it } from 'vitest';
import type { Language } from '#contract/settings.ts';
import { addDays, daysBetween, parseDay, todayOf, weekdayOf } from '#ui/lib/days.ts';

// A Tuesday.
const today = '2026-03-10';

const cases: ReadonlyArray<[text: string, language: Language, day: string | null]> = [
  ['today', 'en', '2026-03-10'],
  ['Tomorrow', 'en', '2026-03-11'],
  ['yesterday', 'en', '2026-03-09'],
  ['hari ini', 'id', '2026-03-10'],
  ['besok', 'id', '2026-03-11'],
  ['Lusa', 'id', '2026-03-12'],
  ['kemarin', 'id', '2026-03-09'],
  ['besok', 'en', '2026-03-11'],
  ['tomorrow', 'id', '2026-03-11'],
  ['Jumat', 'id', '2026-03-13'],
  ["Jum'at", 'id', '2026-03-13'],
  ['jum', 'id', '2026-03-13'],
  ['senin', 'id', '2026-03-16'],
  ['selasa', 'id', '2026-03-17'],
  ['hari rabu', 'id', '2026-03-11'],
  ['minggu', 'id', '2026-03-15'],
  ['jumat depan', 'id', '2026-03-20'],
  ['jumat ini', 'id', '2026-03-13'],
  ['friday', 'en', '2026-03-13'],
  ['fri', 'en', '2026-03-13'],
  ['next friday', 'en', '2026-03-20'],
  ['this friday', 'en', '2026-03-13'],
  ['tuesday', 'en', '2026-03-17'],
  ['this tuesday', 'en', '2026-03-10'],
  ['next monday', 'en', '2026-03-16'],
  ['+2w', 'en', '2026-03-24'],
  ['+3d', 'en', '2026-03-13'],
  ['+3', 'en', '2026-03-13'],
  ['-1w', 'en', '2026-03-03'],
  ['+1m', 'en', '2026-04-10'],
  ['+2 minggu', 'id', '2026-03-24'],
  ['in 3 days', 'en', '2026-03-13'],
  ['in 2 weeks', 'en', '2026-03-24'],
  ['dalam 5 hari', 'id', '2026-03-15'],
  ['3 hari lagi', 'id', '2026-03-13'],
  ['2 minggu lagi', 'id', '2026-03-24'],
  ['3 days ago', 'en', '2026-03-07'],
  ['2 hari lalu', 'id', '2026-03-08'],
  ['1 bulan yang lalu', 'id', '2026-02-10'],
  ['3 Mar', 'en', '2026-03-03'],
  ['3 maret', 'id', '2026-03-03'],
  ['3 Maret 2027', 'id', '2027-03-03'],
  ['3rd march', 'en', '2026-03-03'],
  ['March 3', 'en', '2026-03-03'],
  ['march 3, 2027', 'en', '2027-03-03'],
  ['17 Agustus', 'id', '2026-08-17'],
  ['17 agt', 'id', '2026-08-17'],
  ['1 Mei 26', 'id', '2026-05-01'],
  ['20 dec', 'en', '2025-12-20'],
  ['20 des', 'id', '2025-12-20'],
  ['2 sep', 'en', '2026-09-02'],
  ['10/3', 'en', '2026-03-10'],
  ['10/3/2026', 'id', '2026-03-10'],
  ['10.3.2026', 'en', '2026-03-10'],
  ['10-3-26', 'id', '2026-03-10'],
  ['28/2', 'en', '2026-02-28'],
  ['2026-03-10', 'en', '2026-03-10'],
  ['2028-02-29', 'en', '2028-02-29'],
  ['29/2', 'en', null],
  ['31 Feb', 'en', null],
  ['31 februari', 'id', null],
  ['2026-02-31', 'en', null],
  ['32/1', 'en', null],
  ['10/13', 'en', null],
  ['', 'en', null],
  ['soon', 'en', null],
  ['nanti', 'id', null],
  ['3', 'en', null],
  ['+', 'en', null],
  ['1 x', 'en', null],
  ['10/3/10000', 'en', null],
];

describe('parseDay()', () => {
  it.each(cases)('reads %j in %s as %s', (text, language, day) => {
    expect(parseDay(text, language, today)).toBe(day);
  });

  it.each([
    ['Friday', 'en', '2026-03-06'],
    ['selasa', 'id', '2026-03-10'],
    ['hari rabu', 'id', '2026-03-04'],
    ['3 May', 'en', '2025-05-03'],
    ['3/5', 'id', '2025-05-03'],
    ['10 Mar', 'id', '2026-03-10'],
    ['29 Feb', 'en', null],
    // What can only be one to come is not turned into another day.
    ['besok', 'id', '2026-03-11'],
    ['next friday', 'en', '2026-03-20'],
    ['jumat ini', 'id', '2026-03-13'],
    ['3 May 2026', 'en', '2026-05-03'],
  ] as const)('reads %j in %s as %s where the day has been', (text, language, day) => {
    expect(parseDay(text, language, '2026-03-10', true)).toBe(day);
  });

  it.each(['last tuesday', 'selasa lalu', 'Selasa kemarin'])('reads %j as the one before today', (text) => {
    expect(parseDay(text, 'id', '2026-03-10')).toBe('2026-03-03');
    expect(parseDay(text, 'id', '2026-03-11')).toBe('2026-03-10');
  });

  it('clamps a month to its end', () => {
    expect(parseDay('+1m', 'en', '2026-01-31')).toBe('2026-02-28');
  });
});

describe('days', () => {
  it('cross months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(weekdayOf('2026-03-15')).toBe(7);
  });

  it('take the day of the clock on the wall', () => {
    expect(todayOf(new Date(2026, 2, 10, 0, 5))).toBe('2026-03-10');
    expect(todayOf(new Date(2026, 2, 10, 23, 55))).toBe('2026-03-10');
  });
});
