import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from './app.mjs';

const prefix = Buffer.from('v11');

/** In a file beside the data: enough to see whether a secret comes back, and nothing that keeps one. */
function readKey() {
  const path = join(app.getPath('userData'), 'stand-in-keychain');
  if (existsSync(path)) return readFileSync(path);
  const key = randomBytes(32);
  mkdirSync(app.getPath('userData'), { recursive: true });
  writeFileSync(path, key, { mode: 0o600 });
  return key;
}

export const safeStorage = {
  isAsyncEncryptionAvailable: async () => process.env.STANDIN_NO_KEYCHAIN !== '1',
  getSelectedStorageBackend: () =>
    process.env.STANDIN_NO_KEYCHAIN === '1' ? 'basic_text' : 'gnome_libsecret',
  async encryptStringAsync(text) {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', readKey(), nonce);
    return Buffer.concat([prefix, nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  },
  async decryptStringAsync(sealed) {
    const decipher = createDecipheriv('aes-256-gcm', readKey(), sealed.subarray(3, 15));
    decipher.setAuthTag(sealed.subarray(-16));
    const result = decipher.update(sealed.subarray(15, -16), undefined, 'utf8') + decipher.final('utf8');
    return { result, shouldReEncrypt: false };
  },
};
