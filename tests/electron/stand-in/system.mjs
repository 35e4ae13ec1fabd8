import { EventEmitter } from 'node:events';
import { missing, standIn } from './record.mjs';
import { pages } from './registry.mjs';

/** A dialog throws until a test has answered for the person: nothing can hang. */
const unanswered = (name) => async () => missing(`dialog.${name} without an answer by the test`)();
export const dialog = {
  showMessageBox: unanswered('showMessageBox'),
  showOpenDialog: unanswered('showOpenDialog'),
  showSaveDialog: unanswered('showSaveDialog'),
  showErrorBox: (title, content) => {
    standIn.errorBoxes.push({ title, content });
    // A program that says why it ends can be asked about it only here.
    process.stderr.write(`${title}: ${content}\n`);
  },
};

export const shell = {
  openExternal: async (url) => void standIn.opened.push(url),
  async openPath(path) {
    standIn.opened.push(path);
    return '';
  },
  showItemInFolder: (path) => void standIn.opened.push(path),
};

export class Notification extends EventEmitter {
  static isSupported() {
    return true;
  }
  constructor(options = {}) {
    super();
    Object.assign(this, options);
  }
  show() {
    standIn.notifications.push(this);
    this.emit('show', {});
  }
  close() {
    this.emit('close', {});
  }
}

class NativeTheme extends EventEmitter {
  #source = 'system';
  shouldUseHighContrastColors = false;
  get themeSource() {
    return this.#source;
  }
  set themeSource(source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`themeSource: ${source}`);
    this.#source = source;
    for (const contents of pages.values()) {
      const follow = () => contents.command('Emulation.setEmulatedMedia', { features: this.mediaFeatures() });
      void contents.attached.then(follow).catch(() => {});
    }
    this.emit('updated');
  }
  get shouldUseDarkColors() {
    return this.#source === 'dark';
  }
  mediaFeatures() {
    return [{ name: 'prefers-color-scheme', value: this.shouldUseDarkColors ? 'dark' : 'light' }];
  }
}
export const nativeTheme = new NativeTheme();

const makeImage = (bytes) => ({ isEmpty: () => bytes.length === 0, toPNG: () => bytes });
export const nativeImage = {
  createEmpty: () => makeImage(Buffer.alloc(0)),
  createFromBuffer: makeImage,
  createFromPath: missing('nativeImage.createFromPath'),
  createFromDataURL: (url) => makeImage(Buffer.from(url.split(',')[1] ?? '', 'base64')),
};

const display = { id: 1, scaleFactor: 1, bounds: { x: 0, y: 0, width: 1_920, height: 1_080 } };
export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: () => [{ ...display, workArea: { ...display.bounds, height: 1_040 } }],
  getPrimaryDisplay: () => screen.getAllDisplays()[0],
});

/** Tests emit what the machine would. */
export const powerMonitor = new EventEmitter();

let copied = '';
export const clipboard = {
  readText: () => copied,
  writeText: (text) => {
    copied = text;
  },
};
