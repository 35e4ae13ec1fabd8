import { EventEmitter } from 'node:events';
import { app } from './app.mjs';
import { browser } from './browser.mjs';
import { WebContents } from './contents.mjs';
import { makeEvent } from './record.mjs';
import { windows } from './registry.mjs';

let lastId = 0;
let focused = null;

/** A window. It is nowhere to be seen, but it knows what it was told. */
export class BrowserWindow extends EventEmitter {
  static getAllWindows() {
    return [...windows.values()];
  }
  static fromId(id) {
    return windows.get(id) ?? null;
  }
  static getFocusedWindow() {
    return focused;
  }
  static fromWebContents(contents) {
    return contents?.window ?? null;
  }

  #isGone = false;
  #isReadyToShow = false;
  #isVisible;
  #state = 'normal';
  #bounds;
  #title;

  constructor(options = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const {
      x = 0,
      y = 0,
      width = 800,
      height = 600,
      show = true,
      title = app.name,
      webPreferences,
    } = options;
    const preferences = { sandbox: true, contextIsolation: true, nodeIntegration: false, ...webPreferences };
    if (!preferences.contextIsolation || preferences.nodeIntegration) {
      throw new Error('stand-in: a page without isolation, or with Node, is not implemented');
    }
    lastId += 1;
    this.id = lastId;
    this.options = options;
    this.#isVisible = show;
    this.#bounds = { x, y, width, height };
    this.#title = title;
    windows.set(this.id, this);
    this.webContents = new WebContents(this, preferences);
    app.emit('browser-window-created', {}, this);
  }

  loadURL(url) {
    return this.webContents.loadURL(url);
  }
  becomeReadyToShow() {
    if (this.#isReadyToShow) return;
    this.#isReadyToShow = true;
    this.emit('ready-to-show');
  }

  show() {
    this.#isVisible = true;
    this.emit('show');
    this.focus();
  }
  hide() {
    this.#isVisible = false;
    this.emit('hide');
  }
  isVisible() {
    return this.#isVisible;
  }
  focus() {
    focused = this;
    this.emit('focus');
  }
  isFocused() {
    return focused === this;
  }
  #become(state, event) {
    this.#state = state;
    this.emit(event);
  }
  minimize() {
    this.#become('minimized', 'minimize');
  }
  maximize() {
    this.#become('maximized', 'maximize');
  }
  unmaximize() {
    this.#become('normal', 'unmaximize');
  }
  restore() {
    this.#become('normal', 'restore');
  }
  setFullScreen(isFull) {
    this.#become(isFull ? 'full' : 'normal', isFull ? 'enter-full-screen' : 'leave-full-screen');
  }
  isMinimized() {
    return this.#state === 'minimized';
  }
  isMaximized() {
    return this.#state === 'maximized';
  }
  isFullScreen() {
    return this.#state === 'full';
  }
  getBounds() {
    return { ...this.#bounds };
  }
  getNormalBounds() {
    return { ...this.#bounds };
  }
  setBounds(bounds) {
    Object.assign(this.#bounds, bounds);
    this.emit('resize');
    this.emit('move');
  }
  setTitle(title) {
    this.#title = title;
  }
  getTitle() {
    return this.#title;
  }
  setBackgroundColor() {}
  setMenuBarVisibility() {}

  isDestroyed() {
    return this.#isGone;
  }
  close() {
    void this.tryToClose();
  }
  destroy() {
    const { attached } = this.webContents;
    const end = () => browser.send('Target.closeTarget', { targetId: this.webContents.targetId });
    void attached.then(end, end).catch(() => {});
  }
  /** Asks whoever hears `close`, and says whether the window is gone afterwards. */
  async tryToClose() {
    if (this.#isGone) return true;
    const event = makeEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    const gone = new Promise((resolve) => this.once('closed', resolve));
    this.destroy();
    await gone;
    return true;
  }
  dispose() {
    if (this.#isGone) return;
    this.#isGone = true;
    windows.delete(this.id);
    if (focused === this) focused = null;
    this.emit('closed');
    if (windows.size > 0 || app.isQuitting) return;
    // Without anybody to hear it, the last window takes the program along.
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }
}
