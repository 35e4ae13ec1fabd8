import { dirname } from 'node:path';
import type { BrowserWindow, Dialog, Notification, OpenDialogOptions, Shell } from 'electron';
import { Failure } from '#contract/failures.ts';
import type { DesktopMemory } from '#core/desktop/desktop-stores.ts';
import { folderOptions, openOptions, saveOptions } from '#core/desktop/dialog-options.ts';
import type { Desktop, Keychain } from '#core/ports.ts';

export interface DesktopOptions {
  dialog: Pick<Dialog, 'showSaveDialog' | 'showOpenDialog'>;
  shell: Pick<Shell, 'openPath'>;
  /** null where the system shows no notifications. */
  createNotification: ((options: { title: string; body: string }) => Notification) | null;
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

  const folderOf = (kind: 'save' | 'open') => memory.readFolder(kind) ?? options.documentsFolder;
  async function askPath(settings: OpenDialogOptions): Promise<string | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(getWindow(), settings);
    return canceled ? null : (filePaths[0] ?? null);
  }

  return {
    async askSavePath(name) {
      const settings = saveOptions(name, folderOf('save'));
      const { canceled, filePath } = await dialog.showSaveDialog(getWindow(), settings);
      if (canceled || !filePath) return null;
      memory.keepFolder('save', dirname(filePath));
      return filePath;
    },

    async askOpenPath(endings) {
      const path = await askPath(openOptions(endings, folderOf('open')));
      if (path !== null) memory.keepFolder('open', dirname(path));
      return path;
    },

    askFolder: () => askPath(folderOptions(options.documentsFolder)),

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
