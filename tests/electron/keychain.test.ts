import { describe, expect, test } from 'vitest';
import { createKeychain } from '#core/desktop/keychain.ts';

type Backend = 'basic_text' | 'gnome_libsecret' | 'kwallet' | 'kwallet5' | 'kwallet6' | 'unknown';

function storage(backend: Backend, isAvailable: boolean | Error = true) {
  return {
    getSelectedStorageBackend: () => backend,
    async isAsyncEncryptionAvailable() {
      if (isAvailable instanceof Error) throw isAvailable;
      return isAvailable;
    },
    encryptStringAsync: async (text: string) => Buffer.from(`sealed ${text}`),
    decryptStringAsync: async (sealed: Buffer) => ({
      result: sealed.toString().slice(7),
      shouldReEncrypt: false,
    }),
  };
}

describe('the password store of the system', () => {
  test.each([
    ['linux', 'gnome_libsecret', true, { state: 'ready', backend: 'gnome_libsecret' }],
    ['linux', 'kwallet6', true, { state: 'ready', backend: 'kwallet6' }],
    ['linux', 'basic_text', true, { state: 'unavailable' }],
    ['linux', 'unknown', true, { state: 'unavailable' }],
    ['linux', 'gnome_libsecret', false, { state: 'unavailable' }],
    ['linux', 'gnome_libsecret', new Error('the wallet is locked'), { state: 'unreadable' }],
    ['darwin', 'unknown', true, { state: 'ready', backend: 'darwin' }],
    ['win32', 'unknown', true, { state: 'ready', backend: 'win32' }],
    ['win32', 'unknown', false, { state: 'unavailable' }],
  ] as const)('on %s with %s, available: %s', async (platform, backend, isAvailable, expected) => {
    expect(await createKeychain(storage(backend, isAvailable), platform).describe()).toEqual(expected);
  });

  test('what it seals it opens', async () => {
    const keychain = createKeychain(storage('gnome_libsecret'), 'linux');
    const sealed = await keychain.seal('a key');
    expect(sealed).not.toEqual(new TextEncoder().encode('a key'));
    expect(await keychain.unseal(sealed)).toBe('a key');
  });

  test('what it cannot open is an error, never an empty secret', async () => {
    const broken = {
      ...storage('gnome_libsecret'),
      decryptStringAsync: () => Promise.reject(new Error('refused')),
    };
    await expect(createKeychain(broken, 'linux').unseal(new Uint8Array(4))).rejects.toThrow('refused');
  });
});
