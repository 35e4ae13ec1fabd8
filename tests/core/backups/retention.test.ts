import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BackupReason } from '#contract/backup-reasons.ts';
import { type KeptBackup, listExpendable } from '#core/backups/retention.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.UTC(2026, 0, 5, 9);
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);
const make = (
  sequence: number,
  madeAt: number,
  reason: BackupReason = 'automatic',
  bytes = 1_000,
): KeptBackup => ({
  id: String(sequence),
  sequence,
  madeAt,
  reason,
  bytes,
  isUsable: true,
});

/** Lives through time as the program does: a backup, then whatever may go goes. */
function live(made: readonly { at: number; reason?: BackupReason }[], databaseBytes = 1_000): KeptBackup[] {
  let kept: KeptBackup[] = [];
  made.forEach(({ at, reason }, index) => {
    kept.push(make(index + 1, at, reason));
    const expendable = new Set(listExpendable(kept, { now: at, databaseBytes, dayOf }));
    kept = kept.filter(({ id }) => !expendable.has(id));
  });
  return kept;
}

describe('what is kept', () => {
  test('over 400 days of work, four times a day: exactly the last hours, days, weeks and months', () => {
    const kept = live(
      Array.from({ length: 1_600 }, (_, index) => ({
        at: start + Math.floor(index / 4) * day + (index % 4) * 2 * hour,
      })),
    );
    const last = start + 399 * day + 6 * hour;
    const recent = kept.filter(({ madeAt }) => last - madeAt <= 2 * day);
    expect(recent).toHaveLength(9);
    const days = new Set(kept.map(({ madeAt }) => dayOf(madeAt)));
    for (let back = 0; back < 14; back += 1) expect(days).toContain(dayOf(last - back * day));
    const months = new Set([...days].map((found) => found.slice(0, 7)));
    expect(months.size).toBe(12);
    // 9 of the last hours, 11 more days of 14, then weeks and months that no day stands for already.
    expect(kept.length).toBeLessThanOrEqual(9 + 11 + 8 + 12);
    expect(kept.length).toBeGreaterThanOrEqual(9 + 11 + 6 + 9);
  });

  test('over 400 days of work: these and no others', () => {
    const days = Array.from({ length: 400 }, (_, index) => index);
    const kept = live(
      days.flatMap((index) => [0, 1, 2, 3].map((turn) => ({ at: start + index * day + turn * 2 * hour }))),
    );
    const today = 399;
    const isNewestOfWeek = (index: number) => index === today || index % 7 === 6;
    const isNewestOfMonth = (index: number) =>
      index === today || dayOf(start + (index + 1) * day).endsWith('-01');
    const stand = [
      ...days.slice(-14),
      ...days.filter(isNewestOfWeek).slice(-8),
      ...days.filter(isNewestOfMonth).slice(-12),
    ];
    // The last of four of each such day; of the last 48 hours all.
    const expected = new Set(stand.map((index) => index * 4 + 4));
    for (let sequence = 1_592; sequence <= 1_600; sequence += 1) expected.add(sequence);
    expect(new Set(kept.map(({ sequence }) => sequence))).toEqual(expected);
  });

  test('those made before something stay for 90 days, and no longer', () => {
    const quarter = [{ at: start, reason: 'before_import' as const }];
    const later = (days: number) =>
      live([
        ...quarter,
        ...Array.from({ length: 6 }, (_, index) => ({ at: start + days * day + index * hour })),
      ]);
    expect(later(89).some(({ reason }) => reason === 'before_import')).toBe(true);
    expect(later(91).some(({ reason }) => reason === 'before_import')).toBe(false);
  });

  test('whoever was away for a year still has what was there', () => {
    const hours = Array.from({ length: 10 }, (_, index) => ({ at: start + index * hour }));
    const before = live(hours);
    expect(before).toHaveLength(10);
    expect(listExpendable(before, { now: start + 365 * day, databaseBytes: 1_000, dayOf })).toEqual([]);
    expect(live([...hours, { at: start + 365 * day }]).length).toBeGreaterThanOrEqual(3);
  });

  test('a clock that was set back does not make the newest the oldest', () => {
    const kept = live([
      { at: start + 500 * day },
      { at: start + 501 * day },
      { at: start },
      { at: start + hour },
      { at: start + 2 * hour },
    ]);
    expect(kept.map(({ sequence }) => sequence)).toEqual(expect.arrayContaining([3, 4, 5]));
  });

  test('large ones go first when together they are too large, but never the newest three', () => {
    const large = Array.from({ length: 10 }, (_, index) =>
      make(index + 1, start + index * day, 'automatic', 1_024 ** 3),
    );
    expect(listExpendable(large, { now: start + 10 * day, databaseBytes: 1_000, dayOf }).toSorted()).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
    ]);
    expect(listExpendable(large, { now: start + 10 * day, databaseBytes: 1_024 ** 3, dayOf })).toEqual([]);
  });

  test('whatever happened, the newest three stay, and the newest is among them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ gap: fc.integer({ min: -500, max: 2_000 }), precaution: fc.boolean() }), {
          minLength: 1,
          maxLength: 60,
        }),
        (steps) => {
          let at = start;
          const backups = steps.map(({ gap, precaution }, index) => {
            at += gap * hour;
            return make(index + 1, at, precaution ? 'before_removal' : 'automatic');
          });
          const expendable = listExpendable(backups, { now: at, databaseBytes: 1_000, dayOf });
          for (const { id } of backups.slice(-3)) expect(expendable).not.toContain(id);
        },
      ),
    );
  });
});

describe('one that cannot be used', () => {
  const unusable = (sequence: number, madeAt: number, bytes = 1_000) => ({
    ...make(sequence, madeAt, 'automatic', bytes),
    isUsable: false,
  });
  const options = (now: number) => ({ now, databaseBytes: 1_000, dayOf });

  test('is never one of the three that always stay', () => {
    const kept = [
      make(1, start, 'before_import'),
      make(2, start, 'before_import'),
      make(3, start, 'before_import'),
      unusable(4, start),
      unusable(5, start),
    ];
    expect(listExpendable(kept, options(start + 100 * day))).toEqual(['5', '4']);
  });

  test('stands for no day: the one before it stays', () => {
    const days = Array.from({ length: 10 }, (_, index) => start + index * day);
    const kept = days.flatMap((at, index) => [make(2 * index + 1, at), unusable(2 * index + 2, at + hour)]);
    expect(listExpendable(kept, options(start + 10 * day))).toEqual([]);
    expect(listExpendable(kept, options(start + 200 * day))).toEqual(
      kept
        .filter(({ isUsable }) => !isUsable)
        .map(({ id }) => id)
        .toReversed(),
    );
  });

  test('goes first when there is not enough room', () => {
    const large = 0.9 * 1_024 ** 3;
    const kept = [
      unusable(1, start, large),
      make(2, start + hour, 'manual', large),
      make(3, start + 2 * hour, 'manual', large),
    ];
    expect(listExpendable(kept, options(start + day))).toEqual(['1']);
  });
});
