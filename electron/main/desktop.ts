import { dirname, extname, join } from 'node:path';
import type { BrowserWindow, Dialog, Notification, NotificationConstructorOptions, Shell } from 'electron';
import { Failure } from '#contract/failures.ts';
import type { DesktopMemory } from '#core/desktop/desktop-stores.ts';
import type { Desktop, Keychain } from '#core/ports.ts';

export interface DesktopOptions {
  dialog: Pick<Dialog, 'showSaveDialog' | 'showOpenDialog'>;
  shell: Pick<Shell, 'openPath'>;
  /** null where the system shows no notifications. */
  createNotification: ((options: NotificationConstructorOptions) => Notification) | null;
  /** The window that a question belongs to. */
  getWindow(): BrowserWindow;
  memory: DesktopMemory;
  documentsFolder: string;
  /** A notification was clicked. */
  onNotice(path: string): void;
  keychain: Keychain;
}

/** What the core asks of the system the program runs on. */
export function createDesktop(options: DesktopOptions): Desktop {
  const { dialog, memory, createNotification, getWindow } = options;
  // Whatever is not held is collected, and its click never arrives.
  const shown = new Set<Notification>();

  return {
    async askSavePath(name) {
      const ending = extname(name).slice(1);
      const settings = {
        defaultPath: join(memory.readFolder('save') ?? options.documentsFolder, name),
        filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
      };
      const { canceled, filePath } = await dialog.showSaveDialog(getWindow(), settings);
      if (canceled || !filePath) return null;
      memory.keepFolder('save', dirname(filePath));
      return filePath;
    },

    async askOpenPath(endings) {
      const settings = {
        defaultPath: memory.readFolder('open') ?? options.documentsFolder,
        filters: [
          { name: endings.map((ending) => ending.toUpperCase()).join(', '), extensions: [...endings] },
        ],
        properties: ['openFile' as const],
      };
      const { canceled, filePaths } = await dialog.showOpenDialog(getWindow(), settings);
      const [path] = filePaths;
      if (canceled || path === undefined) return null;
      memory.keepFolder('open', dirname(path));
      return path;
    },

    async showFolder(path) {
      if ((await options.shell.openPath(path)) !== '') throw new Failure('NOT_AVAILABLE');
    },

    notify:
      createNotification &&
      (({ title, body, path }) => {
        const notification = createNotification({ title, body });
        shown.add(notification);
        notification.on('click', () => options.onNotice(path));
        notification.on('close', () => shown.delete(notification));
        notification.show();
      }),
    hasTray: true,
    keychain: options.keychain,
  };
}
