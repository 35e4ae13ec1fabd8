import { z } from 'zod';
import type { Settings } from '#contract/settings.ts';
import { openStoredSettings, type SettingsFile, type StoredSettings } from '../machine/stored-settings.ts';
import { type WindowState, windowState } from './window-place.ts';

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

/** `learned`: words that the person told to be right. */
export interface SpellingState {
  isOn: boolean;
  learned: readonly string[];
}
const spellingState = z.object({ isOn: z.boolean(), learned: z.array(z.string()) });

/** What the shell itself remembers of the desktop it runs on. */
export interface DesktopMemory {
  /** null when there is none, or none that can be used. */
  readWindow(): WindowState | null;
  /** The folder that the last dialog of this kind ended in. */
  readFolder(dialog: 'save' | 'open'): string | null;
  /** The version that has proven on this machine that the page is kept from it. */
  readCheckedVersion(): string | null;
  /** Checked, and nothing learned yet, when nothing is known. */
  readSpelling(): SpellingState;
  /** Never throws: a full disk must not keep a window from closing. */
  keepWindow(state: WindowState): void;
  keepFolder(dialog: 'save' | 'open', folder: string): void;
  keepCheckedVersion(version: string): void;
  keepSpelling(state: SpellingState): void;
}

export function openDesktopMemory(folder: string, openStore: OpenStore): DesktopMemory {
  const file = openStore({ ...options, cwd: folder, name: 'window', clearInvalidConfig: true });
  const keep = (changes: Record<string, unknown>) => {
    try {
      file.store = { ...file.store, ...changes };
    } catch {
      // The window opens in its usual place next time.
    }
  };
  const readText = (name: string) => z.string().safeParse(file.store[name]).data ?? null;
  return {
    readWindow: () => windowState.safeParse(file.store).data ?? null,
    readFolder: (dialog) => readText(`${dialog}Folder`),
    keepWindow: keep,
    keepFolder: (dialog, path) => keep({ [`${dialog}Folder`]: path }),
    readCheckedVersion: () => readText('checkedVersion'),
    keepCheckedVersion: (checkedVersion) => keep({ checkedVersion }),
    readSpelling: () => spellingState.safeParse(file.store.spelling).data ?? { isOn: true, learned: [] },
    keepSpelling: (spelling) => keep({ spelling }),
  };
}
