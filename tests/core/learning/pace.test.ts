import { describe, expect, it } from 'vitest';
import { paceOn } from '#core/learning/pace.ts';

const today = '2026-03-10';
const pace = (done: number, total: number | null, recent: number, begunOn: string | null) =>
  paceOn({ done, total, recent, begunOn }, today);

describe('the pace of the last 28 days', () => {
  it.each([
    // 280 of 560 minutes in 28 days: ten a day, 280 missing, 28 days.
    ['half of it in four weeks', 280, 560, 280, '2026-02-11', '2026-04-07'],
    // Begun earlier, but only what is recent counts: 70 in 28 days, 2.5 a day, 100 missing, 40 days.
    ['slower lately than before', 500, 600, 70, '2025-01-01', '2026-04-19'],
    // Two of five milestones in 14 days: 3 missing ÷ (2 ÷ 14) = 21 days.
    ['begun two weeks ago, both ends included', 2, 5, 2, '2026-02-25', '2026-03-31'],
    // One milestone today, shared out over a week: 3 × 7 = 21 days.
    ['begun today: over at least a week', 1, 4, 1, '2026-03-10', '2026-03-31'],
    // Seven days with both ends: as with less.
    ['begun six days ago', 1, 4, 1, '2026-03-04', '2026-03-31'],
    // Eight days: 3 × 8 = 24.
    ['begun seven days ago', 1, 4, 1, '2026-03-03', '2026-04-03'],
    // 1 ÷ (100 ÷ 28) = 0.28 days: still not today.
    ['a little is missing', 99, 100, 100, '2026-01-01', '2026-03-11'],
    // 7 ÷ (7 ÷ 28) is 28 exactly.
    ['a whole number stays one', 7, 14, 7, '2026-01-01', '2026-04-07'],
    // 45 ÷ (30 ÷ 28) = 42 days, over the end of a month and of winter time.
    ['over the change of the clock', 30, 75, 30, '2026-01-01', '2026-04-21'],
    // (1 + 3,651) − 1 = 3,651 … 28 ÷ 28 a day: 3,652 days are ten years.
    ['ten years', 28, 3_680, 28, '2026-01-01', '2036-03-09'],
  ])('%s', (_name, done, total, recent, begunOn, expected) => {
    expect(pace(done, total, recent, begunOn)).toBe(expected);
  });

  it.each([
    ['nothing was ever done', 0, 100, 0, null],
    ['nothing was done lately', 50, 100, 0, '2025-01-01'],
    ['it is done', 100, 100, 20, '2026-03-01'],
    ['more than all is done', 130, 100, 20, '2026-03-01'],
    ['nobody said how much it is', 50, null, 50, '2026-03-01'],
    ['it is more than ten years away', 28, 3_681, 28, '2026-01-01'],
  ])('says nothing when %s', (_name, done, total, recent, begunOn) => {
    expect(pace(done, total, recent, begunOn)).toBeNull();
  });
});
