import { describe, expect, test } from 'vitest';
import { reportFacts, reportKinds, reportOptions } from '#contract/report-kinds.ts';
import { workSearchColumns } from '#contract/work-search-parts.ts';

const id = '01a22c80-64a7-752e-a248-9b686bef2e01';
const march = {
  ...{ language: 'en', from: '2026-03-01', to: '2026-03-31', paper: 'A4', hides: [], hasPageNumbers: true },
  ...{ name: null, coverLine: null, claimantNumber: null, applicationId: id, ideaId: id },
  ...{ profileId: null, claimStartsOn: null, quota: null, benefitEndsOn: null },
  columns: [...workSearchColumns],
};
const refusalsOf = (given: object) =>
  reportOptions
    .safeParse({ ...march, ...given })
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

describe.each(reportKinds)('%s', (kind) => {
  const { parts, showJournal } = reportFacts[kind];

  test('is given with all of its parts, and with none', () => {
    expect(refusalsOf({ kind, parts, isAgreed: true })).toEqual([]);
    expect(refusalsOf({ kind, parts: [], isAgreed: true })).toEqual([]);
    expect(refusalsOf({ kind, parts: ['horoscope'], isAgreed: true })).toHaveLength(1);
  });

  test('shows the Journal to nobody who did not agree', () => {
    for (const some of [parts, parts.slice(0, 1)]) {
      const needed = showJournal?.(some) ? ['isAgreed REQUIRED'] : [];
      expect(refusalsOf({ kind, parts: some, isAgreed: false })).toEqual(needed);
    }
  });

  test('ends no sooner than it begins', () => {
    expect(refusalsOf({ kind, parts, isAgreed: true, to: '2026-02-28' })).toEqual(['to OUT_OF_RANGE']);
  });
});
