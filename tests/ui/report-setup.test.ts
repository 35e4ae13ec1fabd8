import { describe, expect, test } from 'vitest';
import { reportFacts, reportKinds } from '#contract/report-kinds.ts';
import { defaultSetup, optionsOf } from '#ui/rooms/reports/report-setup.ts';

const moment = {
  ...({ today: '2026-03-20', weekStartsOn: 1, language: 'en', name: 'Rina Kusuma' } as const),
  ...{ about: undefined, isAgreed: false, claimantNumber: null },
};
const nameOf = (name: string | null, hides: ('names' | 'pay')[]) =>
  optionsOf('network_log', { ...defaultSetup('network_log', moment), name, hides }, moment)?.name;

test('one’s own name stands on a report by itself, but not where names are hidden', () => {
  expect(nameOf(null, [])).toBe('Rina Kusuma');
  expect(nameOf(null, ['pay'])).toBe('Rina Kusuma');
  expect(nameOf(null, ['names'])).toBeNull();
  expect(nameOf('R. K.', ['names'])).toBe('R. K.');
  expect(nameOf('', [])).toBeNull();
});

describe.each(reportKinds)('%s, as it is set up at first,', (kind) => {
  const { about, parts, ranges, showJournal } = reportFacts[kind];
  const setup = defaultSetup(kind, moment);
  const complete = { ...moment, about: '01a22c80-64a7-752e-a248-9b686bef2e01', isAgreed: true };

  test('is asked for with all that it needs', () => {
    const shown = parts.filter((part) => part !== 'journal');
    expect(optionsOf(kind, setup, complete)).toMatchObject({ kind, parts: shown, paper: 'A4' });
    expect(setup.range).toBe(ranges[0] ?? 'all');
  });

  test('is not asked for without the record it is about, nor with the Journal before that was agreed to', () => {
    const isAsked = (changes: object, given = setup) =>
      optionsOf(kind, given, { ...complete, ...changes }) !== null;
    expect(isAsked({ about: undefined })).toBe(about === undefined);
    expect(isAsked({ isAgreed: false }, { ...setup, parts: [...parts] })).toBe(!showJournal);
    expect(isAsked({}, { ...setup, parts: [...parts] })).toBe(true);
  });
});

test('what is no part of a report, and what another one asks, stays out of what it is asked for', () => {
  const setup = { ...defaultSetup('work_search', moment), parts: ['people', 'horoscope'] };
  const options = optionsOf('network_log', setup, moment);
  expect(options).toMatchObject({ kind: 'network_log', parts: ['people'] });
  expect(Object.keys(options ?? {})).not.toContain('columns');
});
