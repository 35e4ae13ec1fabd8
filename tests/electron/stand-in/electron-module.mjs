import { app } from './app.mjs';
import { webContents } from './contents.mjs';
import { ipcMain } from './ipc.mjs';
import { Menu, MenuItem, Tray } from './menus.mjs';
import { missing } from './record.mjs';
import { safeStorage } from './safe-storage.mjs';
import { net, protocol, session } from './sessions.mjs';
import {
  clipboard,
  dialog,
  Notification,
  nativeImage,
  nativeTheme,
  powerMonitor,
  screen,
  shell,
} from './system.mjs';
import { utilityProcess } from './utility-processes.mjs';
import { BrowserWindow } from './windows.mjs';

// Everything that `import … from 'electron'` finds in the main process. A name that is not here does not link, as a name that Electron does
// not have would not.
const autoUpdater = { checkForUpdates: missing('autoUpdater.checkForUpdates') };
const crashReporter = { start: missing('crashReporter.start') };
const everything = {
  app,
  autoUpdater,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  webContents,
};

export {
  app,
  autoUpdater,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  webContents,
};
export default everything;
