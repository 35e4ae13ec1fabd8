import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '#contract/failures.ts';
import { type FirstPlaces, isPlaceAllowed } from '../machine/allowed-place.ts';
import type { Desktop, SettingsStore } from '../ports.ts';
import { sequenceOf } from './backup-folder.ts';

export interface PlaceChooserOptions extends FirstPlaces {
  /** null where the program cannot ask for a folder. */
  desktop: Desktop | null;
  settings: SettingsStore;
  /** Named at the start, and then not for a page to change. */
  isNamed: boolean;
  onChosen: () => void;
}

/** Lets the person choose the second place, or do without one. */
export function createPlaceChooser({ desktop, settings, isNamed, onChosen, ...first }: PlaceChooserOptions) {
  function keep(secondBackupFolder: string | null): void {
    settings.write({ ...settings.read(), secondBackupFolder });
    onChosen();
  }

  return {
    async chooseSecondFolder() {
      if (!desktop || isNamed) throw new Failure('NOT_AVAILABLE');
      const chosen = await desktop.askFolder();
      if (chosen === null) return { folder: null };
      const folder = await placeIn(chosen);
      if (![chosen, folder].every((path) => isPlaceAllowed(path, first))) throw new Failure('INVALID_INPUT');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      keep(folder);
      return { folder };
    },
    forgetSecondFolder() {
      if (isNamed) throw new Failure('NOT_AVAILABLE');
      keep(null);
      return {};
    },
  };
}

/**
 * A folder of our own in the one that was chosen, which may hold anything; that folder itself when it is one of ours already. It is made now and never
 * again: where a stick is not plugged in, a new folder of that name would be one on the same disk.
 */
async function placeIn(chosen: string): Promise<string> {
  const names = await readdir(chosen);
  return names.some((name) => sequenceOf(name) > 0) ? chosen : join(chosen, 'Langkah backups');
}
