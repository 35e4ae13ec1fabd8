import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import type { DesktopMemory } from '#core/desktop/desktop-stores.ts';
import { windowOptions } from '#core/desktop/window-options.ts';
import { fitBounds, type Rectangle } from '#core/desktop/window-place.ts';
import { pageOrigin, stoppedUrl } from '#core/page/answer-request.ts';
import type { Log } from '#core/ports.ts';

export interface MainWindowOptions {
  create(options: BrowserWindowConstructorOptions): BrowserWindow;
  preloadPath: string;
  workAreas: readonly Rectangle[];
  isDark: boolean;
  memory: DesktopMemory;
  log: Log;
  /** Before the page is there: its first call must be heard. */
  connect(contents: WebContents): void;
  /** Resolves when what was typed is stored, or when that takes too long. */
  save(): Promise<void>;
  /** Whether the window is only put away when it is closed. */
  isKept(): boolean;
  /** Goes on with closing, now that everything is stored. */
  close(window: BrowserWindow): void;
  /** The page does not answer: true to open it anew. */
  askAboutHanging(): Promise<boolean>;
}

/** The window of the program: opened where it was, closed when everything typed is stored, and never left blank. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const { memory, log } = options;
  const state = memory.readWindow();
  const bounds = fitBounds(state, options.workAreas);
  const window = options.create(windowOptions(options.preloadPath, { bounds, isDark: options.isDark }));
  const { webContents } = window;
  const load = (url: string) => window.loadURL(url).catch(() => log.write({ event: 'page.failed' }));
  let isStored = false;

  window.once('ready-to-show', () => {
    if (state?.isMaximized) window.maximize();
    window.show();
  });
  window.on('close', (event) => {
    memory.keepWindow({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
    if (isStored) return;
    event.preventDefault();
    if (options.isKept()) window.hide();
    void options.save().then(() => {
      if (options.isKept() || window.isDestroyed()) return;
      isStored = true;
      options.close(window);
    });
  });
  webContents.on('render-process-gone', (_event, { reason }) => {
    log.write({ event: 'page.gone', code: reason });
    if (reason !== 'clean-exit') void load(stoppedUrl);
  });
  webContents.on('unresponsive', async () => {
    log.write({ event: 'page.hanging' });
    if ((await options.askAboutHanging()) && !window.isDestroyed()) webContents.forcefullyCrashRenderer();
  });
  options.connect(webContents);
  void load(pageOrigin);
  return window;
}
