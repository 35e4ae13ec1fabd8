import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeImage,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
} from 'electron';
import Store from 'electron-store';
import type { Language, Settings } from '#contract/settings.ts';
import { type Core, createCore } from '#core/create-core.ts';
import { createGivenFile, readArguments } from '#core/desktop/arguments.ts';
import { openDesktopMemory, openSettingsStore, type StoreOptions } from '#core/desktop/desktop-stores.ts';
import { findWrongFuses } from '#core/desktop/find-wrong-fuses.ts';
import { isAddonAltered } from '#core/desktop/is-addon-altered.ts';
import { createKeychain } from '#core/desktop/keychain.ts';
import { createLinkOpener } from '#core/desktop/link-opener.ts';
import { menuTemplate, trayTemplate } from '#core/desktop/menu-template.ts';
import { safePreferences, windowOptions } from '#core/desktop/window-options.ts';
import { createUtilityJobs } from '#core/jobs/utility-process.ts';
import { machineClock } from '#core/machine/clock.ts';
import { createLog } from '#core/machine/log.ts';
import { describeStartFailure, describeStop } from '#core/machine/start-failure.ts';
import type { StoredSettings } from '#core/machine/stored-settings.ts';
import {
  makeTemporaryFolder,
  removeLeftovers,
  removeTemporaryFolder,
} from '#core/machine/temporary-folder.ts';
import { createRequestHandler, pageOrigin, scheme } from '#core/page/answer-request.ts';
import { buildAssetMap } from '#core/page/asset-map.ts';
import { checkProgram } from '#core/self-check/check-program.ts';
import en from '#locales/en/desktop.json';
import id from '#locales/id/desktop.json';
import icon from '#resources/icons/32x32.png?inline';
import { connectPage } from './connection.ts';
import { createDesktop } from './desktop.ts';
import { createPrinting } from './printing.ts';
import { guardContents, schemePrivileges, secureSession } from './session.ts';
import { serveTextFields } from './text-fields.ts';
import { createMainWindow } from './window.ts';

const longestQuitMs = 5_000;
const longestSaveMs = 2_000;
const longestFinishMs = 2_500;
const built = (...path: string[]) => join(import.meta.dirname, '..', ...path);
const preloadPath = built('preload', 'index.cjs');
const isMac = process.platform === 'darwin';
const catalogues = { en, id };
/** Where new versions are offered. Empty in a build that was not made for a release. */
const versionsPage = import.meta.env.VITE_VERSIONS_PAGE ?? '';

process.umask(0o077);
const { workspace, sample, selfCheck } = readArguments(process.argv, process.platform, process.env);
const isScratch = sample || selfCheck;
const folder = isScratch ? makeTemporaryFolder() : workspace;
const userData = join(folder, 'desktop');
const log = createLog(join(folder, 'logs'), machineClock.now);
const documents = new Map<string, string>();
const createWindow = (options: BrowserWindowConstructorOptions) => new BrowserWindow(options);
const printing = createPrinting({ createWindow, documents });
const keychain = createKeychain(safeStorage, process.platform);
const spawnJob = createUtilityJobs(utilityProcess.fork, built('main', 'job.js'));
const givenFile = createGivenFile(process.argv);
const words = (): typeof en => catalogues[readLanguage()];
let settings: StoredSettings | null = null;
let core: Core | null = null;
let window: BrowserWindow | null = null;
let tray: Tray | null = null;
let isQuitting = false;

app.enableSandbox();
app.on('open-file', (_event, path) => givenFile.give([path]));
// The request filter of the session lets nothing out; this holds for whatever Chromium wants for itself.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
protocol.registerSchemesAsPrivileged([schemePrivileges]);
process.on('uncaughtException', ({ name }) => {
  log.write({ event: 'crash', code: name });
  end(1, describeStop(join(folder, 'logs'), readLanguage()));
});
process.on('exit', () => isScratch && removeTemporaryFolder(folder));

// Electron is ready only after this module has run to its end: waiting for it at the top level would last for ever.
const ready = app.whenReady();
try {
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  app.setPath('userData', userData);
  app.setAppUserModelId('id.langkah.app');
  if (app.requestSingleInstanceLock()) ready.then(start).catch(failStart);
  else app.quit();
} catch (error) {
  void ready.then(() => failStart(error));
}

async function start(): Promise<void> {
  removeLeftovers();
  // The wrappers of AppImages add this by themselves where they cannot have a sandbox.
  const isUnsandboxed = app.commandLine.hasSwitch('no-sandbox');
  if (isUnsandboxed && !selfCheck) return end(4, words().noSandbox);
  if (app.isPackaged && isAddonAltered(built('main', 'addon-hashes.json'))) return end(4, words().altered);

  const memory = openDesktopMemory(userData, openStore);
  const stoppedWords = () => ({ language: readLanguage(), ...words().stopped });
  protocol.handle(
    scheme,
    createRequestHandler({ assets: buildAssetMap(built('renderer')), documents, stoppedWords }),
  );
  secureSession(session.defaultSession, isMac);
  const openLink = createLinkOpener({
    confirm: (link) => ask(words().openLink, link, [words().open, words().cancel]),
    open: (link) => shell.openExternal(link),
    onRefused: () => log.write({ event: 'refused', code: 'link' }),
  });
  app.on('web-contents-created', (_event, contents) => guardContents(contents, { openLink, log }));
  app.on('window-all-closed', () => core && !isMac && app.quit());

  if (selfCheck || (app.isPackaged && memory.readCheckedVersion() !== app.getVersion())) {
    const { failed, failedGuards } = await checkProgram({
      printing,
      keychain,
      spawnJob,
      log,
      openPage: openCheckedPage,
      isUnsandboxed,
      readFuses: app.isPackaged ? () => findWrongFuses(process.execPath) : null,
      say: (line) => void (selfCheck && process.stdout.write(`${line}\n`)),
    });
    if (selfCheck) return end(failed.length > 0 ? 1 : 0);
    if (failedGuards.length > 0) return end(5, words().unsafe.replace('{{items}}', failedGuards.join('; ')));
    memory.keepCheckedVersion(app.getVersion());
  }

  settings = openSettingsStore(folder, openStore, (known) => follow(known));
  if (settings.recovery) log.write({ event: 'settings.recovered', code: settings.recovery });
  const desktop = createDesktop({
    dialog,
    shell,
    createNotification: Notification.isSupported() ? (options) => new Notification(options) : null,
    getWindow: showWindow,
    memory,
    documentsFolder: app.getPath('documents'),
    onNotice: (path) => tell({ kind: 'open', path }),
    keychain,
  });
  core = createCore({
    workspacePath: workspace,
    ports: { clock: machineClock, settings, printing, log, platform: 'desktop', desktop, spawnJob },
    appVersion: app.getVersion(),
    ...(sample && { sample: readLanguage() }),
  });
  const { router, requestSave, handlePower } = core;
  showWindow();

  /** The one window there is: opened, or brought to the front when the person starts Langkah a second time. */
  function showWindow(): BrowserWindow {
    if (window) {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      return window;
    }
    const opened = createMainWindow({
      create: createWindow,
      preloadPath,
      workAreas: screen.getAllDisplays().map(({ workArea }) => workArea),
      isDark: nativeTheme.shouldUseDarkColors,
      memory,
      log,
      connect(contents) {
        connectPage({ router, ipc: ipcMain, contents, log });
        serveTextFields({ ipc: ipcMain, contents, menus: Menu, memory, log, isMac, readLanguage });
      },
      save: () => requestSave(longestSaveMs).then(() => core?.finish(longestFinishMs)),
      isKept: () => tray !== null && !isQuitting,
      close: (closing) => (isQuitting ? app.quit() : closing.close()),
      askAboutHanging: () => ask(words().hanging, words().hangingText, [words().again, words().wait]),
    });
    window = opened;
    opened.once('closed', () => {
      window = null;
    });
    return opened;
  }

  const tell: Core['tell'] = (event) => {
    showWindow();
    core?.tell(event);
  };

  /** What the person chose shows in the parts that are the system's. */
  function follow({ theme, language: chosen, tray: isTrayWanted }: Settings): void {
    nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
    const language = chosen ?? systemLanguage();
    const template = menuTemplate({
      language,
      isMac,
      announce: (command) => tell({ kind: 'command', command }),
      showVersions: versionsPage === '' ? null : () => void openLink(versionsPage),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
    if (isTrayWanted !== (tray !== null)) {
      tray?.destroy();
      tray = isTrayWanted ? new Tray(nativeImage.createFromDataURL(icon)) : null;
      tray?.on('click', showWindow);
    }
    tray?.setToolTip('Langkah');
    tray?.setContextMenu(Menu.buildFromTemplate(trayTemplate(language, showWindow)));
  }

  givenFile.connect((path) => core?.receiveFile(path));
  app.on('second-instance', (_event, given) => {
    showWindow();
    givenFile.give(given);
  });
  app.on('activate', showWindow);
  app.on('before-quit', () => {
    isQuitting = true;
    setTimeout(end, longestQuitMs, 0).unref();
  });
  app.on('will-quit', closeCore);
  powerMonitor.on('suspend', () => handlePower('suspend'));
  powerMonitor.on('resume', () => handlePower('resume'));
  powerMonitor.on('lock-screen', () => handlePower('lock'));
  powerMonitor.on('unlock-screen', () => handlePower('unlock'));
  powerMonitor.on('shutdown', () => app.quit());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}

/** A hidden window, in everything else like that of the person. */
async function openCheckedPage(router: Core['router']) {
  const opened = createWindow(windowOptions(preloadPath, { bounds: null, isDark: false }));
  const { webContents: contents } = opened;
  connectPage({ router, ipc: ipcMain, contents, log });
  await opened.loadURL(pageOrigin);
  return {
    evaluate: (expression: string) => contents.executeJavaScript(expression),
    address: () => contents.getURL(),
    preferences: { inForce: readPreferences(contents), wanted: safePreferences },
    close: () => opened.destroy(),
  };
}

function openStore(options: StoreOptions): Store {
  const store = new Store({ ...options });
  // The library opens a channel for pages that want its data; ours has no business with it.
  ipcMain.removeAllListeners('electron-store-get-data');
  return store;
}

/** Whether the person chose the first of two answers. */
async function ask(message: string, detail: string, buttons: [string, string]): Promise<boolean> {
  if (!window) return false;
  const options = { type: 'question', message, detail, buttons, cancelId: 1, noLink: true } as const;
  return (await dialog.showMessageBox(window, { ...options, buttons: [...buttons] })).response === 0;
}

/** In force, not only asked for. Missing in Electron's definitions. */
function readPreferences(contents: object): Record<string, unknown> {
  return (contents as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences();
}

function readLanguage(): Language {
  return settings?.read().language ?? systemLanguage();
}

function systemLanguage(): Language {
  return app.getLocale().startsWith('id') ? 'id' : 'en';
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
