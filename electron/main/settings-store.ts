import type { Settings } from '#contract/settings.ts';
import { openStoredSettings, type SettingsFile, type StoredSettings } from '#core/machine/stored-settings.ts';
import { type WindowState, windowState } from './window.ts';

/** Options of electron-store, which reads Electron as soon as it is imported and is therefore handed in. */
export interface StoreOptions {
  cwd: string;
  name: string;
  configFileMode: number;
  accessPropertiesByDotNotation: boolean;
  /** Starts anew instead of throwing when the file is damaged. */
  clearInvalidConfig: boolean;
}
export type OpenStore = (options: StoreOptions) => SettingsFile;

const options = { configFileMode: 0o600, accessPropertiesByDotNotation: false, clearInvalidConfig: false };

/** The same file, name and format as in browser mode: both shells open the same workspace. `onKnown`: at the start and after each change. */
export function openSettingsStore(
  folder: string,
  openStore: OpenStore,
  onKnown: (settings: Settings) => void,
): StoredSettings {
  const stored = openStoredSettings(folder, () => openStore({ ...options, cwd: folder, name: 'settings' }));
  onKnown(stored.read());
  return {
    ...stored,
    write(settings) {
      stored.write(settings);
      onKnown(settings);
    },
  };
}

export interface WindowStateStore {
  /** null when there is none, or none that can be used. */
  read(): WindowState | null;
  /** Never throws: a full disk must not keep a window from closing. */
  write(state: WindowState): void;
}

export function openWindowStateStore(folder: string, openStore: OpenStore): WindowStateStore {
  const file = openStore({ ...options, cwd: folder, name: 'window', clearInvalidConfig: true });
  return {
    read: () => windowState.safeParse(file.store).data ?? null,
    write(state) {
      try {
        file.store = { ...state };
      } catch {
        // The window opens in its usual place next time.
      }
    },
  };
}
