import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { printWindowOptions, windowOptions } from '#core/desktop/window-options.ts';
import type { WindowState } from '#core/desktop/window-place.ts';
import { createMainWindow } from '#electron/main/window.ts';
import { FakeWindow, makeEvent } from './fake-electron.ts';

describe('the window', () => {
  test('has the usual size where nothing is remembered, and a smallest one', () => {
    const options = windowOptions('/p.cjs', { bounds: null, isDark: false });
    expect(options).toMatchObject({ width: 1_280, height: 800, minWidth: 960, minHeight: 640, show: false });
    expect(options).not.toHaveProperty('x');
  });

  test('opens where it was, on paper of the theme', () => {
    const bounds = { x: 40, y: 60, width: 1_100, height: 700 };
    expect(windowOptions('/p.cjs', { bounds, isDark: true })).toMatchObject({
      ...bounds,
      backgroundColor: '#141816',
    });
    expect(windowOptions('/p.cjs', { bounds, isDark: false }).backgroundColor).toBe('#FBFAF7');
  });
});

describe('its options', () => {
  test('are options that Electron knows', () => {
    // An unknown or misspelled one does not compile.
    const options = windowOptions('/p.cjs', {
      bounds: null,
      isDark: false,
    }) satisfies BrowserWindowConstructorOptions;
    const { preload: _, ...preferences } = options.webPreferences;
    const known: BrowserWindowConstructorOptions = { webPreferences: preferences };
    expect(known.webPreferences).toEqual(expect.objectContaining({ sandbox: true }));
    expect(printWindowOptions() satisfies BrowserWindowConstructorOptions).toMatchObject({ show: false });
  });
});

interface Situation {
  state?: WindowState | null;
  isKept?: boolean;
  wantsAnew?: boolean;
}

function open({ state = null, isKept = false, wantsAnew = false }: Situation = {}) {
  const window = new FakeWindow();
  const happened: string[] = [];
  const saved = Promise.withResolvers<void>();
  createMainWindow({
    create: () => window as unknown as BrowserWindow,
    preloadPath: '/p.cjs',
    workAreas: [{ x: 0, y: 0, width: 1_920, height: 1_080 }],
    isDark: false,
    memory: {
      readWindow: () => state,
      keepWindow: ({ width, isMaximized }) => void happened.push(`kept ${width} ${isMaximized}`),
      readFolder: () => null,
      keepFolder: () => {},
      readCheckedVersion: () => null,
      keepCheckedVersion: () => {},
      readSpelling: () => ({ isOn: true, learned: [] }),
      keepSpelling: () => {},
    },
    log: { write: ({ event, code }) => void happened.push(`${event} ${code ?? ''}`.trim()) },
    connect: () => void happened.push(`connected before ${window.loaded.length} pages`),
    save() {
      happened.push('saving');
      return saved.promise;
    },
    isKept: () => isKept,
    close: () => {
      happened.push('closing');
      window.close();
    },
    askAboutHanging: async () => wantsAnew,
  });
  return { window, happened, saved };
}

describe('opening', () => {
  test('the core can be reached before the page asks for it', () => {
    const { window, happened } = open();
    expect(happened).toEqual(['connected before 0 pages']);
    expect(window.loaded).toEqual(['langkah://app/']);
  });

  test('it shows when there is something to see, as large as it was', () => {
    const { window } = open({ state: { x: 0, y: 0, width: 1_000, height: 700, isMaximized: true } });
    expect(window.calls).toEqual([]);
    window.emit('ready-to-show');
    expect(window.calls).toEqual(['maximize', 'show']);
  });
});

describe('closing', () => {
  test('waits until everything typed is stored, and remembers where the window was', async () => {
    const { window, happened, saved } = open();
    const first = makeEvent();
    window.emit('close', first);
    expect(first.prevented).toBe(true);
    expect(happened.slice(1)).toEqual(['kept 1280 false', 'saving']);
    saved.resolve();
    await expect.poll(() => window.isGone).toBe(true);
    expect(happened.slice(3)).toEqual(['closing', 'kept 1280 false']);
  });

  test('a window that is kept is only put away, and what was typed is stored all the same', async () => {
    const { window, happened, saved } = open({ isKept: true });
    const event = makeEvent();
    window.emit('close', event);
    saved.resolve();
    await saved.promise;
    expect([event.prevented, window.isGone, window.calls]).toEqual([true, false, ['hide']]);
    expect(happened).toContain('saving');
  });
});

describe('a page that breaks', () => {
  test('is replaced by one that says so, and the reason is in the log', () => {
    const { window, happened } = open();
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(window.loaded.at(-1)).toBe('langkah://app/stopped');
    expect(happened).toContain('page.gone crashed');
  });

  test('that ended in order is left alone', () => {
    const { window } = open();
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(window.loaded).toEqual(['langkah://app/']);
  });

  test.each([[true], [false]])(
    'that does not answer is ended only when the person says so: %s',
    async (wantsAnew) => {
      const { window } = open({ wantsAnew });
      window.webContents.emit('unresponsive');
      await Promise.resolve();
      await Promise.resolve();
      expect(window.webContents.isCrashed).toBe(wantsAnew);
    },
  );
});
