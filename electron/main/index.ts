import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
} from 'electron';
import Store from 'electron-store';
import type { Language, Settings } from '#contract/settings.ts';
import { type Core, createCore } from '#core/create-core.ts';
import { machineClock } from '#core/machine/clock.ts';
import { createLog } from '#core/machine/log.ts';
import { describeStartFailure, describeStop } from '#core/machine/start-failure.ts';
import type { StoredSettings } from '#core/machine/stored-settings.ts';
import {
  makeTemporaryFolder,
  removeLeftovers,
  removeTemporaryFolder,
} from '#core/machine/temporary-folder.ts';
import { buildAssetMap } from '#core/page/asset-map.ts';
import en from '#locales/en/desktop.json';
import id from '#locales/id/desktop.json';
import { readArguments } from './arguments.ts';
import { connectPage } from './connection.ts';
import { createLinkOpener } from './open-link.ts';
import { createPrinting } from './printing.ts';
import { createProtocolHandler, pageOrigin, scheme, schemePrivileges } from './protocol.ts';
import { guardContents, secureSession } from './session.ts';
import { openSettingsStore, openWindowStateStore, type StoreOptions } from './settings-store.ts';
import { fitBounds, windowOptions } from './window.ts';

const longestQuitMs = 5_000;
const built = (...path: string[]) => join(import.meta.dirname, '..', ...path);

process.umask(0o077);
const { workspace, sample } = readArguments(process.argv, process.platform, process.env);
const folder = sample ? makeTemporaryFolder() : workspace;
const userData = join(folder, 'desktop');
const log = createLog(join(folder, 'logs'), machineClock.now);
let settings: StoredSettings | null = null;
let core: Core | null = null;
let window: BrowserWindow | null = null;

app.enableSandbox();
// The request filter of the session lets nothing out; this holds for whatever Chromium wants for itself.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
protocol.registerSchemesAsPrivileged([schemePrivileges]);
process.on('uncaughtException', ({ name }) => {
  log.write({ event: 'crash', code: name });
  end(1, describeStop(join(folder, 'logs'), readLanguage()));
});
process.on('exit', () => sample && removeTemporaryFolder(folder));

// Electron is ready only after this module has run to its end: waiting for it at the top level would last for ever.
const ready = app.whenReady();
try {
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  app.setPath('userData', userData);
  if (app.requestSingleInstanceLock()) ready.then(start).catch(failStart);
  else app.quit();
} catch (error) {
  void ready.then(() => failStart(error));
}

function start(): void {
  removeLeftovers();
  settings = openSettingsStore(folder, openStore, showTheme);
  if (settings.recovery) log.write({ event: 'settings.recovered', code: settings.recovery });
  const documents = new Map<string, string>();
  core = createCore({
    workspacePath: workspace,
    ports: {
      clock: machineClock,
      settings,
      printing: createPrinting({ createWindow: (options) => new BrowserWindow(options), documents }),
      log,
      platform: 'desktop',
      desktop: null,
    },
    appVersion: app.getVersion(),
    ...(sample && { sample: readLanguage() }),
  });

  protocol.handle(scheme, createProtocolHandler({ assets: buildAssetMap(built('renderer')), documents }));
  secureSession(session.defaultSession);
  const openLink = createLinkOpener({
    confirm: confirmLink,
    open: (link) => shell.openExternal(link),
    onRefused: () => log.write({ event: 'refused', code: 'link' }),
  });
  app.on('web-contents-created', (_event, contents) => guardContents(contents, { openLink, log }));
  // Elsewhere Chromium knows the keys for copying by itself, and the usual menu would offer developer tools.
  const isMac = process.platform === 'darwin';
  const macMenu = [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] as const;
  Menu.setApplicationMenu(isMac ? Menu.buildFromTemplate([...macMenu]) : null);

  app.on('second-instance', showWindow);
  app.on('activate', showWindow);
  app.on('window-all-closed', () => isMac || app.quit());
  app.on('before-quit', () => setTimeout(end, longestQuitMs, 0).unref());
  app.on('will-quit', closeCore);
  showWindow();
}

/** The one window there is: opened, or brought to the front when the person starts Langkah a second time. */
function showWindow(): void {
  if (window) {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  } else if (core) {
    window = openWindow();
    window.once('closed', () => {
      window = null;
    });
    connectPage({ router: core.router, ipc: ipcMain, contents: window.webContents, log });
    window.loadURL(pageOrigin).catch(() => log.write({ event: 'page.failed' }));
  }
}

function openWindow(): BrowserWindow {
  const states = openWindowStateStore(userData, openStore);
  const state = states.read();
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const known = { bounds: fitBounds(state, workAreas), isDark: nativeTheme.shouldUseDarkColors };
  const opened = new BrowserWindow(windowOptions(built('preload', 'index.cjs'), known));
  opened.once('ready-to-show', () => {
    if (state?.isMaximized) opened.maximize();
    opened.show();
  });
  opened.on('close', () => states.write({ ...opened.getNormalBounds(), isMaximized: opened.isMaximized() }));
  return opened;
}

function openStore(options: StoreOptions): Store {
  const store = new Store({ ...options });
  // The library opens a channel for pages that want its data; ours has no business with it.
  ipcMain.removeAllListeners('electron-store-get-data');
  return store;
}

/** Frames and dialogs of the system follow the theme that the person chose. */
function showTheme({ theme }: Settings): void {
  nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
}

async function confirmLink(link: string): Promise<boolean> {
  if (!window) return false;
  const { openLink, open, cancel } = { en, id }[readLanguage()];
  const options = { message: openLink, detail: link, buttons: [open, cancel], cancelId: 1, noLink: true };
  return (await dialog.showMessageBox(window, { ...options, type: 'question' })).response === 0;
}

function readLanguage(): Language {
  return settings?.read().language ?? (app.getLocale().startsWith('id') ? 'id' : 'en');
}

function failStart(error: unknown): void {
  const { code, name } = error as { code?: string; name?: string };
  log.write({ event: 'start.failed', code: code ?? name ?? typeof error });
  end(3, describeStartFailure(error, folder, readLanguage()));
}

/** Closes the database before anything is said: a sentence may stay on the screen for hours. */
function end(exitCode: number, sentence?: string): void {
  closeCore();
  if (sentence !== undefined) dialog.showErrorBox('Langkah', sentence);
  app.exit(exitCode);
}

function closeCore(): void {
  const closing = core;
  core = null;
  closing?.close();
}
