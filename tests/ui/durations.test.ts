import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatClock, formatHours, formatMinutes, parseMinutes } from '#ui/lib/durations.ts';

describe('a length of time is written', () => {
  test.each([
    [0, '0 min', '0 mnt'],
    [25, '25 min', '25 mnt'],
    [60, '1 h', '1 jam'],
    [85, '1 h 25 min', '1 jam 25 mnt'],
    [72_005, '1,200 h 5 min', '1.200 jam 5 mnt'],
  ])('%i minutes', (minutes, english, indonesian) => {
    expect(formatMinutes(minutes, 'en')).toBe(english);
    expect(formatMinutes(minutes, 'id')).toBe(indonesian);
  });

  test('short, and as a clock', () => {
    expect([formatHours(0), formatHours(200), formatHours(6_000)]).toEqual(['0:00', '3:20', '100:00']);
    expect([formatClock(0), formatClock(1_447_999), formatClock(36_061_000)]).toEqual([
      '0:00:00',
      '0:24:07',
      '10:01:01',
    ]);
  });
});

describe('what people type is read', () => {
  test.each([
    ['90', 90],
    [' 45 ', 45],
    ['1:30', 90],
    ['0:05', 5],
    ['12:00', 720],
    ['1,5 jam', 90],
    ['1.5 h', 90],
    ['1,25jam', 75],
    ['1h30', 90],
    ['1h 30m', 90],
    ['1 h 25 min', 85],
    ['2 jam 15 menit', 135],
    ['2 jam dan 15 menit', 135],
    ['1 hour and 5 minutes', 65],
    ['1 jam 25 mnt', 85],
    ['2 j', 120],
    ['45 min', 45],
    ['45m', 45],
    ['45 menit', 45],
    ['1 JAM', 60],
    ['½ jam', 30],
    ['1½ h', 90],
    ['setengah jam', 30],
    ['half an hour', 30],
    ['1.200 jam 5 mnt', 72_005],
  ])('%s', (typed, minutes) => {
    expect(parseMinutes(typed)).toBe(minutes);
  });

  test.each(['', '0', '0 min', '-5', 'jam', 'h', '1:75', 'soon', '1 jam lagi', '3 Mar', '1e3', '٣'])(
    'not %j',
    (typed) => {
      expect(parseMinutes(typed)).toBeNull();
    },
  );

  test('a number alone can count hours', () => {
    expect(parseMinutes('40', 'hours')).toBe(2_400);
    expect(parseMinutes('1,5', 'hours')).toBe(90);
    expect(parseMinutes('90 min', 'hours')).toBe(90);
    expect(parseMinutes('1:30', 'hours')).toBe(90);
  });

  test('what was written is read as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600_000 }), fc.constantFrom('en', 'id'), (minutes, language) => {
        expect(parseMinutes(formatMinutes(minutes, language))).toBe(minutes);
      }),
    );
  });
});
