import { type Rectangle, smallest } from './window-place.ts';

/** For every window there is. Defaults are written out, so that a new version of Electron cannot change them unnoticed. */
export const safePreferences = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  devTools: false,
  navigateOnDragDrop: false,
  // Elsewhere than on macOS its dictionaries would be fetched from the internet.
  spellcheck: process.platform === 'darwin',
} as const;

const usual = { width: 1280, height: 800 };
const paper = { light: '#FBFAF7', dark: '#141816' };

export interface WindowSettings {
  bounds: Rectangle | null;
  isDark: boolean;
}

export function windowOptions(preloadPath: string, { bounds, isDark }: WindowSettings) {
  return {
    ...usual,
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Langkah',
    // Shown when the first picture is there, on paper of its own colour: nothing flashes.
    show: false,
    backgroundColor: isDark ? paper.dark : paper.light,
    autoHideMenuBar: true,
    webPreferences: { ...safePreferences, preload: preloadPath },
  };
}

/** Never seen by anybody: holds one document without scripts while it is printed. */
export function printWindowOptions() {
  return { show: false, webPreferences: { ...safePreferences, javascript: false } };
}
