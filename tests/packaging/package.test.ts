import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { expect, test } from 'vitest';
import { findWrongAddons } from '#scripts/packaging/after-pack.mjs';
import { describeFailure } from '#scripts/packaging/describe-failure.mjs';
import { readPackageArguments } from '#scripts/packaging/package-arguments.mjs';
import { addonFolder, hashAddons } from '#scripts/toolchain/addon-hashes.mjs';
import { fromRoot, readJson } from '#scripts/toolchain/project.mjs';

const machine = { platform: 'darwin', arch: 'arm64' };

test('without arguments it packages for this machine', () => {
  expect(readPackageArguments([], machine)).toEqual({
    targets: ['mac'],
    architectures: ['arm64'],
    isFolderOnly: false,
  });
});

test('systems, processors and the mere folder can be chosen', () => {
  expect(readPackageArguments(['--dir', '--linux', '--win', '--x64', '--arm64'], machine)).toEqual({
    targets: ['win', 'linux'],
    architectures: ['x64', 'arm64'],
    isFolderOnly: true,
  });
});

test.each([['--windows'], ['linux'], ['--x64=yes'], ['--ia32']])('%s is refused', (argument) => {
  expect(readPackageArguments([argument], machine)).toEqual({ unknown: argument });
});

test('a wrong argument ends with 2 and one sentence', () => {
  const { status, stderr } = spawnSync(process.execPath, [fromRoot('scripts', 'package.mjs'), '--snap'], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('"--snap" is not known here')]);
});

test('the list of hashes beside the built main process is that of the installed library', () => {
  const hashes = readJson(fromRoot('out', 'main', 'addon-hashes.json'));
  expect(hashes).toEqual(hashAddons(addonFolder));
  expect(Object.keys(hashes)).toEqual(
    expect.arrayContaining(['linux-x64.node', 'win32-arm64.node', 'darwin-arm64.node']),
  );
});

test('a packed library with another hash, or a second one, is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'langkah-addon-'));
  const library = join(folder, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
  mkdirSync(library, { recursive: true });
  mkdirSync(join(folder, 'source', 'out', 'main'), { recursive: true });
  const addon = join(library, 'linux-x64.node');
  writeFileSync(addon, 'library');
  const hashes = JSON.stringify(hashAddons(library));
  writeFileSync(join(folder, 'source', 'out', 'main', 'addon-hashes.json'), hashes);
  await createPackage(join(folder, 'source'), join(folder, 'app.asar'));
  expect(findWrongAddons(folder)).toEqual([]);
  writeFileSync(addon, 'library of somebody else');
  expect(findWrongAddons(folder)).toEqual(['linux-x64.node has another hash than the archive says']);
  writeFileSync(addon, 'library');
  writeFileSync(join(library, 'second.node'), 'more');
  expect(findWrongAddons(folder)).toHaveLength(2);
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  [new Error('Invalid configuration object.\n - has an unknown property'), 'Invalid configuration object.'],
  [
    new Error('Cannot cleanup: \n\nError #1 --------\nError: rpmbuild is missing\n    at x.js:1'),
    'Error: rpmbuild is missing',
  ],
  [
    new Error('Cannot cleanup: \n\nError #1 --------\nError: getaddrinfo ENOTFOUND example.org'),
    'a tool it needs is downloaded from the internet and cannot be reached here.',
  ],
  ['', 'no reason is given.'],
])('a failure becomes one line: %#', (error, line) => {
  expect(describeFailure(error)).toBe(line);
});
