import type { BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron';
import { z } from 'zod';

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
  // Its dictionaries would be fetched from the internet.
  spellcheck: false,
} as const satisfies WebPreferences;

const minimum = { width: 960, height: 640 };
const usual = { width: 1280, height: 800 };
const paper = { light: '#FBFAF7', dark: '#141816' };

export const windowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(minimum.width),
  height: z.int().min(minimum.height),
  isMaximized: z.boolean(),
});
/** Where the window was when it was closed, in pixels of the desktop. */
export type WindowState = z.infer<typeof windowState>;

export interface WindowSettings {
  bounds: Rectangle | null;
  isDark: boolean;
}

export function windowOptions(
  preloadPath: string,
  { bounds, isDark }: WindowSettings,
): BrowserWindowConstructorOptions {
  return {
    ...usual,
    ...bounds,
    minWidth: minimum.width,
    minHeight: minimum.height,
    title: 'Langkah',
    // Shown when the first picture is there, on paper of its own colour: nothing flashes.
    show: false,
    backgroundColor: isDark ? paper.dark : paper.light,
    autoHideMenuBar: true,
    webPreferences: { ...safePreferences, preload: preloadPath },
  };
}

/** Never seen by anybody: holds one document without scripts while it is printed. */
export function printWindowOptions(): BrowserWindowConstructorOptions {
  return { show: false, webPreferences: { ...safePreferences, javascript: false } };
}

const barHeight = 32;
const reachableWidth = 160;

/**
 * The remembered place, if its title bar can still be reached with a mouse on one of the displays (`workAreas`) as they are now. null
 * lets the system choose: the display it was on may be gone.
 */
export function fitBounds(state: WindowState | null, workAreas: readonly Rectangle[]): Rectangle | null {
  if (!state) return null;
  const { x, y, width, height } = state;
  const isReachable = workAreas.some((area) => {
    const overlap = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
    return overlap >= reachableWidth && y >= area.y && y + barHeight <= area.y + area.height;
  });
  return isReachable ? { x, y, width, height } : null;
}
