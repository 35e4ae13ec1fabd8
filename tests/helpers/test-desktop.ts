import type { Desktop, Notice } from '#core/ports.ts';

export interface TestDesktop extends Desktop {
  /** What the person answers to the next questions. */
  savePath: string | null;
  openPath: string | null;
  folder: string | null;
  readonly asked: string[];
  readonly notices: Notice[];
}

/** A desktop whose person answers what the test says. */
export function createTestDesktop(): TestDesktop {
  const asked: string[] = [];
  const notices: Notice[] = [];
  return {
    savePath: null,
    openPath: null,
    folder: null,
    asked,
    notices,
    async askSavePath(name) {
      asked.push(`save ${name}`);
      return this.savePath;
    },
    async askOpenPath(endings) {
      asked.push(`open ${endings.join()}`);
      return this.openPath;
    },
    async askFolder() {
      asked.push('folder');
      return this.folder;
    },
    async showFolder(path) {
      asked.push(`show ${path}`);
    },
    notify: (notice) => void notices.push(notice),
    hasTray: true,
    keychain: {
      describe: async () => ({ state: 'unavailable' }),
      seal: () => Promise.reject(new Error('no keychain')),
      unseal: () => Promise.reject(new Error('no keychain')),
    },
  };
}
