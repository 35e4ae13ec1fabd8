import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser } from './browser.mjs';
import { makeEvent, missing } from './record.mjs';
import { windows } from './registry.mjs';

const home = homedir();
const folders = new Map([
  ['home', home],
  ['appData', process.env.XDG_CONFIG_HOME ?? join(home, '.config')],
  ['temp', tmpdir()],
  ['exe', process.execPath],
  ['desktop', join(home, 'Desktop')],
  ['documents', join(home, 'Documents')],
  ['downloads', join(home, 'Downloads')],
]);
const switches = new Map();

class App extends EventEmitter {
  /** Set by the boot: folder and package.json of the program. */
  program = { folder: '', manifest: {} };
  isPackaged = process.env.STANDIN_PACKAGED === '1';
  dock = undefined;
  #isReady = false;
  #isQuitting = false;
  #ready = Promise.withResolvers();
  #lock;
  #handover;

  commandLine = {
    appendSwitch: (name, value = '') => void switches.set(name, value),
    hasSwitch: (name) => switches.has(name),
    getSwitchValue: (name) => switches.get(name) ?? '',
    removeSwitch: (name) => void switches.delete(name),
    appendArgument: () => {},
  };

  get name() {
    return this.program.manifest.productName ?? this.program.manifest.name;
  }
  getName() {
    return this.name;
  }
  getVersion() {
    return this.program.manifest.version;
  }
  getAppPath() {
    return this.program.folder;
  }
  getLocale() {
    return process.env.STANDIN_LOCALE ?? 'en-US';
  }
  getSystemLocale() {
    return this.getLocale();
  }
  getPreferredSystemLanguages() {
    return [this.getLocale()];
  }
  getPath(name) {
    if (name === 'userData' || name === 'sessionData') {
      return folders.get('userData') ?? join(folders.get('appData'), this.name);
    }
    if (name === 'logs') return folders.get('logs') ?? join(this.getPath('userData'), 'logs');
    const found = folders.get(name);
    if (found === undefined) throw new Error(`Failed to get '${name}' path`);
    return found;
  }
  setPath(name, path) {
    folders.set(name, path);
  }

  // Nothing of these can be seen here.
  enableSandbox() {}
  setAppUserModelId() {}
  setAboutPanelOptions() {}
  showAboutPanel() {}
  disableHardwareAcceleration() {}
  focus() {}
  relaunch = missing('app.relaunch');
  setAsDefaultProtocolClient = missing('app.setAsDefaultProtocolClient');

  isReady() {
    return this.#isReady;
  }
  whenReady() {
    return this.#ready.promise;
  }
  /** Called by the boot when the program's main has run to its end and Chromium is there. */
  becomeReady() {
    this.#isReady = true;
    this.emit('will-finish-launching');
    this.emit('ready', {}, {});
    this.#ready.resolve();
  }

  /** A socket in the folder of the user, as Chromium has it. A second process hands over what it was started with, and is told no. */
  requestSingleInstanceLock(extra) {
    if (this.#lock) return true;
    const folder = this.getPath('userData');
    mkdirSync(folder, { recursive: true });
    const socket = join(folder, 'SingletonSocket');
    const note = `${socket}.pid`;
    if (this.#isHeldByAnother(note)) {
      const line = connect(socket);
      line.on('error', () => {});
      this.#handover = new Promise((resolve) => line.once('close', resolve));
      line.end(JSON.stringify({ argv: process.argv, cwd: process.cwd(), extra }));
      return false;
    }
    rmSync(socket, { force: true });
    writeFileSync(note, String(process.pid));
    this.#lock = createServer((line) => {
      let text = '';
      line.on('error', () => {});
      line.on('data', (chunk) => {
        text += chunk;
      });
      line.on('end', () => {
        if (text === '') return;
        const { argv, cwd, extra: given } = JSON.parse(text);
        this.emit('second-instance', makeEvent(), argv, cwd, given);
      });
    }).listen(socket);
    this.#lock.unref();
    process.on('exit', () => {
      rmSync(note, { force: true });
      rmSync(socket, { force: true });
    });
    return true;
  }
  #isHeldByAnother(note) {
    if (!existsSync(note)) return false;
    const pid = Number(readFileSync(note, 'utf8'));
    try {
      process.kill(pid, 0);
      return pid !== process.pid;
    } catch {
      return false;
    }
  }
  hasSingleInstanceLock() {
    return this.#lock !== undefined;
  }
  releaseSingleInstanceLock() {
    this.#lock?.close();
    this.#lock = undefined;
  }

  get isQuitting() {
    return this.#isQuitting;
  }
  /** before-quit, then every window is closed (each may refuse), then will-quit and quit: the order of Electron. */
  quit() {
    if (this.#isQuitting) return;
    const event = makeEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#isQuitting = true;
    void this.#closeWindows();
  }
  async #closeWindows() {
    for (const window of [...windows.values()]) {
      if (await window.tryToClose()) continue;
      this.#isQuitting = false;
      return;
    }
    const event = makeEvent();
    this.emit('will-quit', event);
    if (event.defaultPrevented) {
      this.#isQuitting = false;
      return;
    }
    this.emit('quit', {}, 0);
    this.exit(0);
  }
  exit(code = 0) {
    this.#isQuitting = true;
    void Promise.all([this.#handover, browser.stop()]).finally(() => process.exit(code));
  }
}

export const app = new App();
