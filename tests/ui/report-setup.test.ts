import { expect, test } from 'vitest';
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
  expect(nameOf('', [])).toBe('');
});
