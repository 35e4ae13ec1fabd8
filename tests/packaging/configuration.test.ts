import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { forgetEmpty, hasMacCertificate } from '#scripts/packaging/certificates.mjs';
import { configure } from '#scripts/packaging/configuration.mjs';
import { filesFor } from '#scripts/packaging/files.mjs';
import { readPublisher } from '#scripts/packaging/publisher.mjs';
import { fromRoot } from '#scripts/toolchain/project.mjs';

const require = createRequire(import.meta.url);
const builder = createRequire(require.resolve('electron-builder'));
const { validateConfiguration } = builder('app-builder-lib/out/util/config/config') as {
  validateConfiguration(config: unknown, logger: unknown): Promise<void>;
};
const silent = { isEnabled: false, add() {} };

const signed = { CSC_LINK: 'certificate.p12', APPLE_API_KEY: 'key.p8' };

describe('configuration of the packaging', () => {
  test.each([
    ['without certificates', {}],
    ['with certificates', signed],
    ['in a repository', { GITHUB_REPOSITORY: 'someone/langkah' }],
  ])('%s it is one that electron-builder accepts', async (_name, environment) => {
    await expect(validateConfiguration(configure(environment), silent)).resolves.toBeUndefined();
  });

  test('electron-builder refuses what it does not know, so that the test before means something', async () => {
    const config = { ...configure({}), oneclick: true };
    await expect(validateConfiguration(config, silent)).rejects.toThrow('oneclick');
  });

  test('no list of files starts by leaving out, or stands at the top level', () => {
    for (const system of ['linux', 'win32', 'darwin'] as const) expect(filesFor(system)[0]).not.toMatch(/^!/);
    expect(configure({}).files).toBeUndefined();
  });

  test('Windows installs for one person, and never removes data', () => {
    expect(configure({}).nsis).toMatchObject({
      oneClick: true,
      perMachine: false,
      packElevateHelper: false,
      deleteAppDataOnUninstall: false,
      unicode: true,
    });
  });

  test('every system gets its installers, and the processor is the choice of who packages', () => {
    const { win, mac, linux } = configure({});
    expect([win, mac, linux].map((part) => part?.target)).toEqual([
      ['nsis'],
      ['dmg', 'zip'],
      ['AppImage', 'deb', 'rpm'],
    ]);
  });

  test('nothing is published, and nothing made for an updater', () => {
    const { publish, dmg, nsis } = configure({});
    expect({ publish, dmg: dmg?.writeUpdateInfo, nsis: nsis?.differentialPackage }).toEqual({
      publish: null,
      dmg: false,
      nsis: false,
    });
  });

  test('the file type of backups is known on all systems', () => {
    expect(configure({}).fileAssociations).toMatchObject({
      ext: 'langkah-backup',
      mimeType: 'application/x-langkah-backup',
    });
  });

  test('no AppImage is told to start without its sandbox', () => {
    expect(configure({}).appImage?.executableArgs).toEqual([]);
  });

  test('a signed Mac has the hardened runtime and leaves the addon to it; another keeps the addon as it is', () => {
    const list = '!out/main/addon-hashes.json';
    expect(configure(signed).mac).toMatchObject({ hardenedRuntime: true, notarize: true });
    expect(configure(signed).mac?.files).toContain(list);
    expect(configure({}).mac).toMatchObject({ identity: '-', hardenedRuntime: false, notarize: false });
    expect(configure({}).mac?.files).not.toContain(list);
    expect(new RegExp(String(configure({}).mac?.signIgnore)).test('prebuilds/darwin-x64.node')).toBe(true);
    expect(hasMacCertificate({ CSC_LINK: '' })).toBe(false);
  });

  test('a secret that does not exist is as if it had not been given', () => {
    const environment = { CSC_LINK: '', APPLE_ID: 'somebody', PATH: '' };
    forgetEmpty(environment);
    expect(environment).toEqual({ APPLE_ID: 'somebody', PATH: '' });
  });

  test('the hardened runtime is loosened for V8 only', () => {
    const path = fromRoot(String(configure(signed).mac?.entitlements));
    const keys = readFileSync(path, 'utf8').match(/<key>.*<\/key>/g);
    expect(keys).toEqual(['<key>com.apple.security.cs.allow-jit</key>']);
  });

  test('its icons exist', () => {
    const { win, mac, linux } = configure({});
    for (const { icon } of [win, mac, linux].map((part) => ({ icon: String(part?.icon) })))
      expect(existsSync(fromRoot('resources', icon)), icon).toBe(true);
  });

  test('it names the repository that builds it, and no address of anybody where there is none', () => {
    expect(readPublisher({ GITHUB_REPOSITORY: 'someone/langkah' })).toMatchObject({
      homepage: 'https://github.com/someone/langkah',
      email: 'someone@users.noreply.github.com',
    });
    expect(readPublisher({}).homepage).toBe('https://langkah.invalid/');
  });
});
