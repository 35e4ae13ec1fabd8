import { EventEmitter } from 'node:events';
import type { BrowserWindow, Notification } from 'electron';
import { describe, expect, test } from 'vitest';
import type { DesktopMemory } from '#core/desktop/desktop-stores.ts';
import type { Keychain } from '#core/ports.ts';
import { createDesktop } from '#electron/main/desktop.ts';

class FakeNotification extends EventEmitter {
  isShown = false;
  show() {
    this.isShown = true;
  }
}

function setUp({ answer = null as string | null, openError = '', hasNotifications = true } = {}) {
  const asked: { defaultPath: string; filters: { extensions: string[] }[] }[] = [];
  const folders = new Map<string, string>();
  const notifications: FakeNotification[] = [];
  const noticed: string[] = [];
  const memory: DesktopMemory = {
    readWindow: () => null,
    keepWindow: () => {},
    readFolder: (dialog) => folders.get(dialog) ?? null,
    keepFolder: (dialog, folder) => void folders.set(dialog, folder),
    readCheckedVersion: () => null,
    keepCheckedVersion: () => {},
    readSpelling: () => ({ isOn: true, learned: [] }),
    keepSpelling: () => {},
  };
  const ask = (_window: unknown, options: (typeof asked)[number]) => {
    asked.push(options);
    return { canceled: answer === null, filePath: answer ?? '', filePaths: answer === null ? [] : [answer] };
  };
  const desktop = createDesktop({
    dialog: {
      showSaveDialog: async (...given: never[]) => ask(...(given as unknown as Parameters<typeof ask>)),
      showOpenDialog: async (...given: never[]) => ask(...(given as unknown as Parameters<typeof ask>)),
    } as never,
    shell: { openPath: async () => openError },
    createNotification: hasNotifications
      ? (options) => {
          const notification = Object.assign(new FakeNotification(), options);
          notifications.push(notification);
          return notification as unknown as Notification;
        }
      : null,
    getWindow: () => ({}) as BrowserWindow,
    memory,
    documentsFolder: '/documents',
    onNotice: (path) => void noticed.push(path),
    keychain: {} as Keychain,
  });
  return { desktop, asked, folders, notifications, noticed };
}

describe('dialogs', () => {
  test('saving is proposed in the folder of the last time, under the name the file has', async () => {
    const { desktop, asked, folders } = setUp({ answer: '/reports/mine.pdf' });
    expect(await desktop.askSavePath('report.pdf')).toBe('/reports/mine.pdf');
    await desktop.askSavePath('other.pdf');
    expect(asked.map(({ defaultPath }) => defaultPath)).toEqual([
      '/documents/report.pdf',
      '/reports/other.pdf',
    ]);
    expect(asked[0]?.filters).toEqual([{ name: 'PDF', extensions: ['pdf'] }]);
    expect(folders.get('open')).toBeUndefined();
  });

  test('opening has a folder of its own', async () => {
    const { desktop, asked } = setUp({ answer: '/downloads/jobs.csv' });
    expect(await desktop.askOpenPath(['csv', 'tsv'])).toBe('/downloads/jobs.csv');
    await desktop.askOpenPath(['csv']);
    expect(asked.map(({ defaultPath }) => defaultPath)).toEqual(['/documents', '/downloads']);
    expect(asked[0]?.filters).toEqual([{ name: 'CSV, TSV', extensions: ['csv', 'tsv'] }]);
  });

  test('a dialog that was dismissed answers null and remembers nothing', async () => {
    const { desktop, folders } = setUp();
    expect([await desktop.askSavePath('a.csv'), await desktop.askOpenPath(['csv'])]).toEqual([null, null]);
    expect(folders.size).toBe(0);
  });

  test('a folder is chosen, or made, and is not where files are opened from next time', async () => {
    const { desktop, asked, folders } = setUp({ answer: '/stick' });
    expect(await desktop.askFolder()).toBe('/stick');
    expect(asked).toEqual([{ defaultPath: '/documents', properties: ['openDirectory', 'createDirectory'] }]);
    expect(folders.size).toBe(0);
    expect(await setUp().desktop.askFolder()).toBeNull();
  });
});

test('a folder that cannot be shown is a failure, not silence', async () => {
  await setUp().desktop.showFolder('/data');
  await expect(setUp({ openError: 'no such folder' }).desktop.showFolder('/data')).rejects.toMatchObject({
    code: 'NOT_AVAILABLE',
  });
});

test('a click on a notification says which record it spoke of', () => {
  const { desktop, notifications, noticed } = setUp();
  desktop.notify?.({ title: 'Call them', body: 'Analyst, Rimba', path: '/applications?open=1' });
  expect(notifications[0]).toMatchObject({ isShown: true, title: 'Call them', body: 'Analyst, Rimba' });
  notifications[0]?.emit('click');
  expect(noticed).toEqual(['/applications?open=1']);
});

test('a system without notifications has none', () => {
  expect(setUp({ hasNotifications: false }).desktop.notify).toBeNull();
});
