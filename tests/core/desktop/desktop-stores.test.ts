import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '#contract/settings.ts';
import { type OpenStore, openDesktopMemory, openSettingsStore } from '#core/desktop/desktop-stores.ts';
import { openSettingsStore as openInBrowserMode } from '#loopback/settings-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'langkah-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** electron-store is conf with the folders of Electron; of these we use none. */
const openStore: OpenStore = ({ name, ...options }) =>
  new Conf<Record<string, unknown>>({ ...options, configName: name });
const open = (onKnown: (settings: Settings) => void = () => {}) =>
  openSettingsStore(folder, openStore, onKnown);
const named = (name: string): Settings => ({ ...defaultSettings, name });
const file = (name: string) => join(folder, name);

describe('settings', () => {
  test('what one shell wrote the other reads, in the same format', () => {
    open().write(named('Sari'));
    const written = readFileSync(file('settings.json'), 'utf8');
    expect(openInBrowserMode(folder).read()).toEqual(named('Sari'));
    openInBrowserMode(folder).write(named('Sari'));
    expect(readFileSync(file('settings.json'), 'utf8')).toBe(written);
    openInBrowserMode(folder).write(named('Dewi'));
    expect(open().read()).toEqual(named('Dewi'));
    expect(statSync(file('settings.json')).mode & 0o777).toBe(0o600);
  });

  test('a damaged file does not keep Langkah from starting', () => {
    const first = open();
    first.write(named('Sari'));
    first.write(named('Dewi'));
    writeFileSync(file('settings.json'), '{"name": "De');
    const store = open();
    expect([store.read().name, store.recovery]).toEqual(['Sari', 'PREVIOUS_COPY']);
    expect(readFileSync(file('settings.damaged.json'), 'utf8')).toBe('{"name": "De');
  });

  test('the shell hears of them at the start and after each change that was kept', () => {
    const heard: string[] = [];
    const store = open(({ theme }) => heard.push(theme));
    store.write({ ...defaultSettings, theme: 'dark' });
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'no folder any more');
    expect(() => store.write({ ...defaultSettings, theme: 'light' })).toThrow();
    expect(heard).toEqual(['system', 'dark']);
    expect(store.read().theme).toBe('dark');
  });
});

describe('the place of the window', () => {
  const state = { x: 40, y: 60, width: 1_100, height: 700, isMaximized: true };
  const openMemory = () => openDesktopMemory(folder, openStore);

  test('is there at the next start', () => {
    expect(openMemory().readWindow()).toBeNull();
    openMemory().keepWindow(state);
    expect(openMemory().readWindow()).toEqual(state);
    expect(statSync(file('window.json')).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['cut off', '{"x": 4'],
    ['a list', '[]'],
    ['smaller than the smallest window', JSON.stringify({ ...state, width: 10 })],
    ['no number', JSON.stringify({ ...state, x: null })],
    ['another kind', JSON.stringify({ ...state, isMaximized: 'yes' })],
  ])('is forgotten when the file is %s', (_name, content) => {
    writeFileSync(file('window.json'), content);
    expect(openMemory().readWindow()).toBeNull();
    openMemory().keepWindow(state);
    expect(openMemory().readWindow()).toEqual(state);
  });

  test('that cannot be written down keeps no window from closing', () => {
    const store = openMemory();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'no folder any more');
    expect(() => store.keepWindow(state)).not.toThrow();
  });
});

describe('what else is remembered of the desktop', () => {
  test('folders of dialogs and the version that was checked stay beside the place of the window', () => {
    const memory = openDesktopMemory(folder, openStore);
    expect([memory.readFolder('save'), memory.readFolder('open'), memory.readCheckedVersion()]).toEqual([
      null,
      null,
      null,
    ]);
    memory.keepFolder('save', '/a');
    memory.keepFolder('open', '/b');
    memory.keepCheckedVersion('0.1.0');
    memory.keepWindow({ x: 1, y: 2, width: 1_000, height: 700, isMaximized: false });
    const again = openDesktopMemory(folder, openStore);
    expect([again.readFolder('save'), again.readFolder('open'), again.readCheckedVersion()]).toEqual([
      '/a',
      '/b',
      '0.1.0',
    ]);
    expect(again.readWindow()).toEqual({ x: 1, y: 2, width: 1_000, height: 700, isMaximized: false });
  });

  test('words that were learned, and that spelling is not to be checked, are there at the next start', () => {
    expect(openDesktopMemory(folder, openStore).readSpelling()).toEqual({ isOn: true, learned: [] });
    openDesktopMemory(folder, openStore).keepSpelling({ isOn: false, learned: ['Nurhayatu'] });
    openDesktopMemory(folder, openStore).keepFolder('save', '/a');
    expect(openDesktopMemory(folder, openStore).readSpelling()).toEqual({
      isOn: false,
      learned: ['Nurhayatu'],
    });
    writeFileSync(file('window.json'), '{"spelling": {"isOn": "no", "learned": "all"}}');
    expect(openDesktopMemory(folder, openStore).readSpelling()).toEqual({ isOn: true, learned: [] });
  });

  test('another kind of thing in its place is nothing', () => {
    writeFileSync(file('window.json'), '{"saveFolder": 4, "checkedVersion": null}');
    const memory = openDesktopMemory(folder, openStore);
    expect([memory.readFolder('save'), memory.readCheckedVersion()]).toEqual([null, null]);
  });
});
