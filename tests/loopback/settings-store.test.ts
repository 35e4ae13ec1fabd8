import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultSettings } from '#contract/settings.ts';
import { openSettingsStore } from '#loopback/settings-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'langkah-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string) => join(folder, name);
const named = (name: string) => ({ ...defaultSettings, name });

test('a first start has the usual settings and writes nothing', () => {
  const store = openSettingsStore(folder);
  expect(store.read()).toEqual(defaultSettings);
  expect(store.recovery).toBeNull();
  expect(existsSync(file('settings.json'))).toBe(false);
});

test('what was written is there at the next start, for this person only', () => {
  openSettingsStore(folder).write(named('Sari'));
  const store = openSettingsStore(folder);
  expect(store.read()).toEqual(named('Sari'));
  expect(store.recovery).toBeNull();
  expect(statSync(file('settings.json')).mode & 0o777).toBe(0o600);
});

test.each([
  ['cut off', '{"language": "en", "na'],
  ['empty', ''],
  ['no JSON', 'hello'],
  ['a list', '[]'],
  ['against the rules', JSON.stringify({ ...defaultSettings, textScale: 9_000 })],
])('a file that is %s: the copy from before the last change, and the damaged one is kept', (_, content) => {
  const first = openSettingsStore(folder);
  first.write(named('Sari'));
  first.write(named('Budi'));
  expect(statSync(file('settings.previous.json')).mode & 0o777).toBe(0o600);
  writeFileSync(file('settings.json'), content);

  const recovered = openSettingsStore(folder);
  expect(recovered.read()).toEqual(named('Sari'));
  expect(recovered.recovery).toBe('PREVIOUS_COPY');
  expect(readFileSync(file('settings.damaged.json'), 'utf8')).toBe(content);
  expect(openSettingsStore(folder).recovery, 'said once').toBeNull();
  expect(openSettingsStore(folder).read()).toEqual(named('Sari'));
});

test('neither file can be read: the usual settings, said once', () => {
  writeFileSync(file('settings.json'), '{');
  writeFileSync(file('settings.previous.json'), '{');
  const store = openSettingsStore(folder);
  expect(store.read()).toEqual(defaultSettings);
  expect(store.recovery).toBe('DEFAULTS');
  store.write(named('Sari'));
  expect(openSettingsStore(folder).read()).toEqual(named('Sari'));
  expect(openSettingsStore(folder).recovery).toBeNull();
});

test('settings of an earlier version get the usual values for what came later', () => {
  writeFileSync(file('settings.json'), JSON.stringify({ language: 'id', name: 'Sari', gone: true }));
  const store = openSettingsStore(folder);
  expect(store.read()).toEqual({ ...defaultSettings, language: 'id', name: 'Sari' });
  expect(store.recovery).toBeNull();
});
