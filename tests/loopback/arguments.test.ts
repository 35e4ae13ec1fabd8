import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { usualWorkspaceFolder } from '#core/machine/workspace-folder.ts';
import { readArguments } from '#loopback/arguments.ts';
import { listCandidates } from '#loopback/find-browser.ts';
import { isNodeTooOld } from '#loopback/node-version.ts';

const read = (...given: string[]) => readArguments(given, 'linux', { XDG_DATA_HOME: '/data' });

test('without arguments: the usual folder, any free port, a browser', () => {
  expect(read()).toEqual({
    workspace: '/data/Langkah',
    port: 0,
    opensBrowser: true,
    sample: false,
    secondBackups: null,
  });
});

test('every argument', () => {
  expect(
    read('--workspace', 'mine', '--port', '4000', '--no-open', '--sample', '--host', '127.0.0.1'),
  ).toEqual({
    workspace: resolve('mine'),
    port: 4000,
    opensBrowser: false,
    sample: true,
    secondBackups: null,
  });
});

test('a second place for backups', () => {
  expect(read('--second-backups', 'stick')).toMatchObject({ secondBackups: resolve('stick') });
});

test.each(['/data/Langkah', '/data/Langkah/copies', '/data/Langkah backups', '/data/Langkah backups/more'])(
  '--second-backups %s is refused: it lies with the first',
  (folder) => {
    expect(read('--second-backups', folder)).toEqual({ refused: 'secondBackupsRefused' });
  },
);

test.each(['0.0.0.0', 'localhost', '::1', '192.168.1.4', '127.0.0.2', ''])(
  'SRV-01 --host %s is refused',
  (host) => {
    expect(read('--host', host)).toEqual({ refused: 'hostRefused' });
  },
);

test.each(['65536', '-1', '80a', '1e3', ''])('--port %s is refused', (port) => {
  expect(read(`--port=${port}`)).toEqual({ refused: 'portInvalid' });
});

test.each([['--open'], ['somewhere'], ['--port'], ['--no-open=1']])('%s is not understood', (given) => {
  expect(read(given)).toEqual({ refused: 'unknownArgument' });
});

test('the usual folder is where each system keeps the data of its programs', () => {
  expect(usualWorkspaceFolder('linux', {}, '/home/sari')).toBe('/home/sari/.local/share/Langkah');
  expect(usualWorkspaceFolder('linux', { XDG_DATA_HOME: 'relative' }, '/home/sari')).toBe(
    '/home/sari/.local/share/Langkah',
  );
  expect(usualWorkspaceFolder('darwin', {}, '/Users/sari')).toBe(
    '/Users/sari/Library/Application Support/Langkah',
  );
  expect(usualWorkspaceFolder('win32', { APPDATA: '/Roaming' }, '/Users/sari')).toBe('/Roaming/Langkah');
});

test('PKG-06 Node from 22.14 on', () => {
  const versions = ['18.20.0', '20.20.2', '22.13.9', '22.14.0', '24.21.0', '100.0.0'];
  expect(versions.map(isNodeTooOld)).toEqual([true, true, true, false, false, false]);
});

test('browsers are looked for where each system has them, and never in a relative folder', () => {
  const linux = listCandidates('linux', { PATH: '/usr/bin:.:relative::/snap/bin' });
  expect(linux[0]).toBe('/usr/bin/chromium-headless-shell');
  expect(linux).toContain('/snap/bin/chromium');
  expect(linux.every((path) => path.startsWith('/'))).toBe(true);
  expect(listCandidates('darwin', { HOME: '/Users/sari' })).toContain(
    '/Users/sari/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  );
  const windows = listCandidates('win32', { PROGRAMFILES: '/Programs', 'PROGRAMFILES(X86)': '/Programs86' });
  expect(windows).toContain('/Programs86/Microsoft/Edge/Application/msedge.exe');
  expect(windows).toContain('/Programs/Google/Chrome/Application/chrome.exe');
});
