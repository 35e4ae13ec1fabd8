import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeScratchFolder } from '#scripts/test-run/scratch-folder.mjs';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'langkah-test-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));
const plenty = Number.POSITIVE_INFINITY;

test('what tests write lies where there is room for it', () => {
  const folder = makeScratchFolder(place, plenty);
  expect(dirname(folder ?? '')).toBe(place);
  expect(statSync(folder ?? '').isDirectory()).toBe(true);
});

test('where there is no such place, or too little memory, there is none', () => {
  expect(makeScratchFolder(join(place, 'missing'), plenty)).toBeNull();
  expect(makeScratchFolder(place, 2 * 1024 ** 3)).toBeNull();
});
