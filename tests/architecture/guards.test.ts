import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGuards } from '#scripts/guards/read-guards.mjs';
import { standsOnce } from '#scripts/guards/take-out.mjs';
import { root } from './house.ts';

const areas = Object.entries(readGuards());

// `npm run guards` takes them out; here it is only looked whether they are still where they are said to be.
describe.each(areas)('the guards of %s', (_area, guards) => {
  test('stand once in the source, with tests that exist', () => {
    expect(guards.length).toBeGreaterThan(10);
    for (const { name, tests, edits } of guards) {
      expect(existsSync(join(root, tests)), `${name}: ${tests}`).toBe(true);
      expect(edits.length, name).toBeGreaterThan(0);
      for (const edit of edits) {
        expect(standsOnce(edit), `${name}: its text in ${edit.file}`).toBe(true);
        expect(edit.leave, name).not.toBe(edit.take);
      }
    }
  });

  test('have names of their own', () => {
    const names = guards.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});

test('what was seen without them is written down', () => {
  const page = readFileSync(join(root, 'docs', 'decisions', '0019-guards-test-by-test.md'), 'utf8');
  const missing = areas.flatMap(([area, guards]) =>
    guards.filter(({ name }) => !page.includes(`| ${name} |`)).map(({ name }) => `${area}: ${name}`),
  );
  expect(missing).toEqual([]);
});
