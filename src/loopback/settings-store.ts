import Conf from 'conf';
import { openStoredSettings, type StoredSettings } from '#core/machine/stored-settings.ts';

/** The settings of a workspace in browser mode: `settings.json` in `folder`, written by conf. */
export function openSettingsStore(folder: string): StoredSettings {
  return openStoredSettings(
    folder,
    () =>
      new Conf<Record<string, unknown>>({
        cwd: folder,
        configName: 'settings',
        configFileMode: 0o600,
        accessPropertiesByDotNotation: false,
      }),
  );
}
