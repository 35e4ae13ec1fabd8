import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import type { AfterPackContext } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFinished, secure } from '#scripts/packaging/after-pack.mjs';
import { findWrongFuses, setFuses } from '#scripts/packaging/fuses.mjs';
import { build, isBuilt } from '#scripts/toolchain/production-build.mjs';
import { fromRoot } from '#scripts/toolchain/project.mjs';
import type { System } from './fake-runtime.ts';
import { type Architecture, type Packed, pack } from './pack.ts';

const allPairs: [System, Architecture][] = [
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['win32', 'x64'],
  ['win32', 'arm64'],
  ['darwin', 'x64'],
  ['darwin', 'arm64'],
];
// On Windows, electron-builder refuses to pack for macOS.
const pairs = allPairs.filter(([system]) => system !== 'darwin' || process.platform !== 'win32');

beforeAll(async () => {
  if (!isBuilt()) expect(await build()).toBe(true);
}, 120_000);

describe.each(pairs)('packed for %s %s', (system, arch) => {
  let packed: Packed;

  beforeAll(async () => {
    packed = await pack(system, arch);
    const sizes = `${packed.files.length} files, ${(packed.bytes / 1e6).toFixed(2)} MB over Electron itself`;
    process.stdout.write(`payload ${system} ${arch}: ${sizes}\n`);
  });

  afterAll(() => rmSync(join(packed.folder, '..'), { recursive: true, force: true }));

  test('it carries its own database library and no other, outside the archive', () => {
    const path = `node_modules/better-sqlite3/prebuilds/${system}-${arch}.node`;
    expect(packed.files.filter((file) => file.endsWith('.node'))).toEqual([path]);
    expect(packed.unpackedFiles).toEqual([path]);
  });

  test('the archive knows the hash of that library', () => {
    const name = `${system}-${arch}.node`;
    const file = join(packed.resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds', name);
    const hashes = JSON.parse(packed.read('out/main/addon-hashes.json').toString());
    expect(hashes[name]).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
  });

  test('it holds all that was built for the desktop, byte for byte', () => {
    const built = ['main', 'preload', 'renderer'].flatMap((folder) => listBuilt(`out/${folder}`));
    expect(packed.files.filter((file) => file.startsWith('out/')).sort()).toEqual(
      ['out/licences.txt', ...built].sort(),
    );
    for (const path of built) expect(packed.read(path).equals(readFileSync(fromRoot(path))), path).toBe(true);
  });

  test('nothing else is in it: no sources, tests, maps or documents', () => {
    const rest = packed.files.filter((file) => !file.startsWith('out/') && !file.endsWith('.node'));
    expect(rest.sort()).toEqual([
      'node_modules/better-sqlite3/LICENSE',
      'node_modules/better-sqlite3/lib/binding.js',
      'node_modules/better-sqlite3/lib/database.js',
      'node_modules/better-sqlite3/lib/index.js',
      ...readdirSync(fromRoot('node_modules/better-sqlite3/lib/methods'))
        .map((name) => `node_modules/better-sqlite3/lib/methods/${name}`)
        .sort(),
      'node_modules/better-sqlite3/lib/sqlite-error.js',
      'node_modules/better-sqlite3/lib/util.js',
      'node_modules/better-sqlite3/package.json',
      ...['aff', 'dic', 'js'].map((ending) => `node_modules/dictionary-en/index.${ending}`),
      'node_modules/dictionary-en/license',
      'node_modules/dictionary-en/package.json',
      ...['', '.LESSER', '.MPL'].map((ending) => `node_modules/hunspell-wasm/COPYING${ending}`),
      ...['Hunspell', 'TypedArray', 'Utf8', 'Utilities', 'WasmMemoryManager'].map(
        (name) => `node_modules/hunspell-wasm/dist/${name}.js`,
      ),
      'node_modules/hunspell-wasm/package.json',
      ...['js', 'wasm'].map((ending) => `node_modules/hunspell-wasm/wasm/hunspell.${ending}`),
      'package.json',
    ]);
    expect(packed.files.filter((file) => /\.(?:ts|tsx|map|md)$/.test(file))).toEqual([]);
  });

  test('its package.json says what Electron reads, and nothing of building', () => {
    const manifest = JSON.parse(packed.read('package.json').toString());
    for (const key of ['scripts', 'devDependencies', 'build'])
      expect(Object.keys(manifest)).not.toContain(key);
    expect(manifest).toMatchObject({
      name: 'langkah',
      productName: 'Langkah',
      type: 'module',
      main: './out/main/index.js',
      desktopName: 'langkah.desktop',
    });
    expect(packed.files).toContain(manifest.main.slice(2));
  });

  test('every fuse of the finished program is as the table says', async () => {
    expect(await findWrongFuses(packed.program)).toEqual([]);
  });

  test('a fuse that changes after that would still stop the packaging', async () => {
    const { [FuseV1Options.RunAsNode]: off } = await getCurrentFuseWire(packed.program);
    expect(off).toBe(FuseState.DISABLE);
    const appOutDir = packed.folder;
    const packager = { appInfo: { productFilename: 'Langkah' }, executableName: 'langkah' };
    const context = { appOutDir, electronPlatformName: system, packager } as unknown as AfterPackContext;
    await secure(context);
    await flipFuses(packed.program, { version: FuseVersion.V1, [FuseV1Options.RunAsNode]: true });
    await expect(checkFinished()).rejects.toThrow('RunAsNode is enable');
    await setFuses(packed.program);
    expect(await checkFinished()).toEqual([]);
  });

  test('the licences of all we bundle are there', () => {
    expect(packed.read('out/licences.txt').length).toBeGreaterThan(50_000);
  });

  // On macOS they are moved into the app only from a downloaded archive, not from a folder as here.
  if (system !== 'darwin')
    test('so are those of Electron and Chromium', () => {
      const names = readdirSync(packed.folder);
      expect(names).toEqual(expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']));
    });

  test('Chromium speaks the two languages of Langkah only', () => {
    const folder = system === 'darwin' ? packed.resources : join(packed.folder, 'locales');
    const names = readdirSync(folder).filter((name) => /\.(?:pak|lproj)$/.test(name));
    expect(names.sort()).toEqual(system === 'darwin' ? ['en.lproj', 'id.lproj'] : ['en-US.pak', 'id.pak']);
  });

  if (system === 'darwin')
    test('macOS learns of the file type and of the hash of the archive', () => {
      const plist = readFileSync(join(packed.program, 'Contents', 'Info.plist'), 'utf8');
      expect(plist).toContain('<string>langkah-backup</string>');
      expect(plist).toMatch(/<key>ElectronAsarIntegrity<\/key>[\s\S]*<key>Resources\/app\.asar<\/key>/);
      expect(plist).toContain('<string>id.langkah.app</string>');
    });

  if (system === 'win32')
    test('the program knows the hash of the archive', () => {
      const program = readFileSync(packed.program).toString('latin1');
      expect(program).toContain('"file":"resources\\\\app.asar","alg":"SHA256"');
      expect(existsSync(join(packed.resources, 'elevate.exe'))).toBe(false);
    });
});

function listBuilt(folder: string): string[] {
  return readdirSync(fromRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(fromRoot().length).replaceAll('\\', '/'));
}
