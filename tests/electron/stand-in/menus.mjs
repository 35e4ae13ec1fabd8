import { EventEmitter } from 'node:events';
import { app } from './app.mjs';
import { BrowserWindow } from './windows.mjs';

const roles = {
  quit: () => app.quit(),
  close: (window) => window?.close(),
  togglefullscreen: (window) => window?.setFullScreen(!window.isFullScreen()),
  resetZoom: (window) => window?.webContents.setZoomLevel(0),
  zoomIn: (window) => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + 0.5),
  zoomOut: (window) => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() - 0.5),
};

export class MenuItem {
  constructor(options) {
    const { submenu, click, role } = options;
    const type = submenu ? 'submenu' : 'normal';
    Object.assign(this, { enabled: true, visible: true, checked: false, type, label: role ?? '' }, options);
    if (Array.isArray(submenu)) this.submenu = Menu.buildFromTemplate(submenu);
    this.click = (_event, window = BrowserWindow.getFocusedWindow()) => {
      if (click) click(this, window, {});
      else roles[role]?.(window);
    };
  }
}

export class Menu {
  static #ofApplication = null;
  items = [];
  static buildFromTemplate(template) {
    const menu = new Menu();
    menu.items = template.map((item) => (item instanceof MenuItem ? item : new MenuItem(item)));
    return menu;
  }
  static setApplicationMenu(menu) {
    Menu.#ofApplication = menu;
  }
  static getApplicationMenu() {
    return Menu.#ofApplication;
  }
  // Written down by whoever wants to look at it; never shown.
  popup() {}
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

export class Tray extends EventEmitter {
  /** Those that are shown now. */
  static shown = new Set();
  constructor(image) {
    super();
    if (image.isEmpty()) throw new Error('stand-in: the tray has no picture');
    Tray.shown.add(this);
  }
  setToolTip() {}
  setContextMenu(menu) {
    this.menu = menu;
  }
  destroy() {
    Tray.shown.delete(this);
  }
  isDestroyed() {
    return !Tray.shown.has(this);
  }
}
