import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stageMeanings } from '#contract/stages.ts';
import { summariseSearch } from '#core/reports/kinds/search-summary/figures.ts';
import { readHistories } from '#core/reports/kinds/search-summary/read-histories.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { createRecount } from './recount.ts';
import { type WrittenHistory, writeHistories } from './write-histories.ts';

const today = '2026-03-10';
let test: MemoryCore;
beforeAll(() => {
  test = createMemoryCore(today);
});
afterAll(() => test.close());

/** Few days, so that many things happen on one; the last one is tomorrow. */
const on = fc
  .integer({ min: -40, max: 1 })
  .map((offset) => new Date(Date.UTC(2026, 2, 10 + offset)).toISOString().slice(0, 10));
const what = fc.oneof(
  { weight: 2, arbitrary: fc.constant('applied') },
  {
    weight: 9,
    arbitrary: fc.constantFrom(...stageMeanings, 'interview_entry', 'test_entry', 'note_entry'),
  },
);
const history: fc.Arbitrary<WrittenHistory> = fc.record({
  source: fc.constantFrom(null, 'linkedin', 'referral', 'Grup WA'),
  trashed: fc.nat(7).map((value) => value === 0),
  archived: fc.boolean(),
  steps: fc.array(fc.record({ on, what }), { maxLength: 8, size: 'max' }),
});

/** The value that a share of the others lies below, by the ranks on both sides of it. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = 1 + (sorted.length - 1) * share;
  const below = sorted[Math.trunc(rank) - 1] ?? Number.NaN;
  return below + (rank % 1) * ((sorted[Math.trunc(rank)] ?? below) - below);
}
const spread = (values: readonly number[]) =>
  values.length === 0
    ? null
    : {
        count: values.length,
        quarter: expect.closeTo(quantile(values, 0.25), 9),
        median: expect.closeTo(quantile(values, 0.5), 9),
        threeQuarters: expect.closeTo(quantile(values, 0.75), 9),
      };

type Row = ReturnType<ReturnType<typeof createRecount>>['rows'][number];
const counts = (rows: readonly Row[]) => ({
  appliedCount: rows.length,
  answeredCount: rows.filter((row) => row.answered !== null).length,
  screenedCount: rows.filter((row) => row.screening !== null).length,
  interviewedCount: rows.filter((row) => row.interview !== null).length,
  offeredCount: rows.filter((row) => row.offer !== null).length,
});
const groups = (rows: readonly Row[], key: (row: Row) => string | null) =>
  [...new Set(rows.map(key))].map((value) => [value, rows.filter((row) => key(row) === value)] as const);

it('every figure is what plain SQL counts, in five hundred searches', () => {
  const recount = createRecount(test.raw);
  const seen = { rows: 0, interviewed: 0, unapplied: 0, stays: 0 };
  const property = fc.property(
    fc.array(history, { minLength: 1, maxLength: 3, size: 'max' }),
    fc.tuple(on, on).map((days) => days.sort()),
    (histories, [from = '', to = '']) => {
      test.raw.exec('BEGIN IMMEDIATE');
      try {
        writeHistories(test.raw, histories);
        const period = { from, to: to < today ? to : today };
        const read = readHistories(test.raw, period, today);
        const figures = summariseSearch(read, {
          period,
          weekStartsOn: 1,
          sourceOf: ({ source }) => source,
        });
        const expected = recount({ ...period, today });
        const { rows } = expected;
        expect(figures).toMatchObject(counts(rows));
        for (const [outcome, count] of Object.entries(figures.outcomeCounts)) {
          expect(count).toBe(rows.filter((row) => row.outcome === outcome).length);
        }
        expect(figures.unappliedCount).toBe(expected.unapplied);
        expect(figures.answerDays).toEqual(spread(rows.flatMap(({ answered }) => answered ?? [])));
        for (const { meaning, days, waitingCount } of figures.stageTimes) {
          expect(days).toEqual(spread(expected.daysIn(meaning)));
          expect(waitingCount).toBe(expected.waiting.get(meaning) ?? 0);
          seen.stays += days?.count ?? 0;
        }
        const bySource = groups(rows, ({ source }) => source);
        expect(new Set(figures.sources)).toEqual(
          new Set(bySource.map(([source, ofSource]) => ({ source, ...counts(ofSource) }))),
        );
        const steps = rows.flatMap(({ source, path }) => {
          const places = path.split(' ');
          return [`${source}>applied`, ...places.slice(1).map((to, index) => `${places[index]}>${to}`)];
        });
        const flows = figures.flows.map(({ from: source, to: target, count }) => [
          `${typeof source === 'object' ? source.source : source}>${target}`,
          count,
        ]);
        expect(new Map(flows as [string, number][])).toEqual(
          new Map([...Map.groupBy(steps, (step) => step)].map(([step, all]) => [step, all.length])),
        );
        expect(figures.spans.map((span) => span.appliedCount).reduce((a, b) => a + b, 0)).toBe(rows.length);
        if (figures.spanUnit === 'month') {
          for (const span of figures.spans) {
            expect(span).toMatchObject(counts(rows.filter(({ month }) => span.from.startsWith(month))));
          }
        }
        expect(figures.rows.map((row) => [row.appliedOn, row.outcome, row.outcomeOn])).toEqual(
          rows.map((row) => [row.applied_on, row.outcome, row.outcome_on]),
        );
        seen.rows += rows.length;
        seen.interviewed += figures.interviewedCount;
        seen.unapplied += figures.unappliedCount;
      } finally {
        test.raw.exec('ROLLBACK');
      }
    },
  );
  fc.assert(property, { numRuns: 500, seed: 20_261_130 });
  // Otherwise nothing was proven.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(25);
});
