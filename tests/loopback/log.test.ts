import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '#core/machine/log.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'langkah-test-'));
  folder = join(root, 'logs');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = () => Date.parse('2026-03-10T03:00:00Z');
const lines = (name = 'langkah.log') => readFileSync(join(folder, name), 'utf8').trim().split('\n');

test('an entry is one line of JSON, for this person only', () => {
  createLog(folder, at).write({
    event: 'unexpected',
    code: 'TypeError',
    reference: '0195-a',
    count: 2,
    ms: 12,
  });
  expect(JSON.parse(lines()[0] ?? '')).toEqual({
    at: '2026-03-10T03:00:00.000Z',
    event: 'unexpected',
    code: 'TypeError',
    reference: '0195-a',
    count: 2,
    ms: 12,
  });
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'langkah.log')).mode & 0o777).toBe(0o600);
});

test('PRV-01 whatever looks like words of the person is withheld', () => {
  const log = createLog(folder, at);
  log.write({ event: 'unexpected', code: 'no such column: salary of Sari' });
  log.write({ event: 'unexpected', reference: 'sari@example.com' });
  log.write({ event: 'unexpected', code: 'a\nforged line' });
  // A field that is not in the type is not written either.
  log.write(Object.assign({ event: 'x' }, { message: 'Sari' }));
  expect(lines()).toHaveLength(4);
  expect(lines().join()).not.toMatch(/Sari|salary|example|forged/);
});

test('five files of 1 MiB at most, the oldest goes', () => {
  const log = createLog(folder, at);
  const entry = { event: 'x'.repeat(100), code: 'y'.repeat(100), reference: 'z'.repeat(100) };
  for (let count = 0; count < 20_000; count += 1) log.write({ ...entry, count });
  const names = readdirSync(folder).sort();
  expect(names).toEqual(['langkah.1.log', 'langkah.2.log', 'langkah.3.log', 'langkah.4.log', 'langkah.log']);
  for (const name of names) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1_048_576);
  expect(JSON.parse(lines().at(-1) ?? '').count).toBe(19_999);
  const newestOfOlder = JSON.parse(lines('langkah.1.log').at(-1) ?? '').count;
  expect(JSON.parse(lines()[0] ?? '').count).toBe(newestOfOlder + 1);
});

test('a log that cannot be written stops nothing', () => {
  writeFileSync(folder, 'a file where the folder should be');
  expect(() => createLog(folder, at).write({ event: 'x' })).not.toThrow();
  rmSync(folder);
  const log = createLog(folder, at);
  log.write({ event: 'x' });
  expect(existsSync(join(folder, 'langkah.log'))).toBe(true);
});
