import { expect, test } from 'vitest';
import { limits } from '#contract/limits.ts';
import { emptyContent, fitsRules, toContent, toDraft } from '#ui/rooms/reports/work-search/rule-draft.ts';

test('rules are kept with the columns that are ticked, and with their own where none is', () => {
  const before = emptyContent('2026-03-01');
  const draft = toDraft(before, 'en');
  const columnsOf = (columns: Parameters<typeof toContent>[2]['columns']) =>
    toContent(draft, before, { language: 'en', columns }).columns;
  expect(columnsOf(['date', 'employer'])).toEqual(['date', 'employer']);
  expect(columnsOf([])).toEqual(before.columns);
});

test('lines are as few and as short as rules may have them', () => {
  const lines = (count: number) => Array.from({ length: count }, () => 'word').join('\n\n');
  expect([fitsRules(lines(limits.ruleTexts)), fitsRules(lines(limits.ruleTexts + 1))]).toEqual([true, false]);
  expect([fitsRules('x'.repeat(limits.line)), fitsRules('x'.repeat(limits.line + 1))]).toEqual([true, false]);
});
