import { expect, test } from 'vitest';
import { readFaultOptions } from '#scripts/test-run/steps.mjs';

test('the short form with the usual seed, the long form, another seed, and files to keep to', () => {
  expect(readFaultOptions([])).toEqual({ seed: 20_260_310, isLong: false, filters: [] });
  expect(readFaultOptions(['kill', '--long', '--seed', '7', 'power'])).toEqual({
    seed: 7,
    isLong: true,
    filters: ['kill', 'power'],
  });
});

test('a seed that is no number is refused', () => {
  expect(() => readFaultOptions(['--seed', 'x'])).toThrow('whole number');
  expect(() => readFaultOptions(['--seed'])).toThrow('whole number');
});
