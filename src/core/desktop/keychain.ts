import type { Keychain } from '../ports.ts';

/** What is used of Electron's `SafeStorage`. */
interface Storage {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(sealed: Buffer): Promise<{ result: string }>;
  getSelectedStorageBackend(): string;
}

/** The password store of the system, through the asynchronous interface: the other one can stop the program at a question of the system. */
export function createKeychain(storage: Storage, platform: NodeJS.Platform): Keychain {
  const backend = () => (platform === 'linux' ? storage.getSelectedStorageBackend() : platform);
  return {
    async describe() {
      try {
        // Two names of Linux stand for a store that anybody can open.
        if (['basic_text', 'unknown'].includes(backend())) return { state: 'unavailable' };
        if (!(await storage.isAsyncEncryptionAvailable())) return { state: 'unavailable' };
        return { state: 'ready', backend: backend() };
      } catch {
        return { state: 'unreadable' };
      }
    },
    seal: (secret) => storage.encryptStringAsync(secret),
    async unseal(sealed) {
      const { result } = await storage.decryptStringAsync(Buffer.from(sealed));
      return result;
    },
  };
}
