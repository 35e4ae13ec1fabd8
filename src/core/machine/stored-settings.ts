import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '#contract/failures.ts';
import { defaultSettings, type Settings, settingsSchema } from '#contract/settings.ts';
import { writeWholeFile } from '../database/write-whole-file.ts';
import type { SettingsStore } from '../ports.ts';

/** What both shells use of their settings library: a file that is replaced whole. */
export interface SettingsFile {
  store: Record<string, unknown>;
}

export interface StoredSettings extends SettingsStore {
  /** What had to be done because `settings.json` could not be read; the damaged file is kept beside it. */
  readonly recovery: 'PREVIOUS_COPY' | 'DEFAULTS' | null;
}

/**
 * `settings.json` in `folder`, and the copy from before the last change, so that a crash leaves one of them. `openFile` opens
 * the first with the library of the shell; it is called when the file is whole or absent.
 */
export function openStoredSettings(folder: string, openFile: () => SettingsFile): StoredSettings {
  const path = join(folder, 'settings.json');
  const previousPath = join(folder, 'settings.previous.json');
  const own = readSettings(path);
  const previous = own ? null : readSettings(previousPath);
  const isDamaged = !own && existsSync(path);
  if (isDamaged) renameSync(path, join(folder, 'settings.damaged.json'));

  const file = openFile();
  let current = own ?? previous ?? defaultSettings;
  if (!own && previous) file.store = { ...previous };

  return {
    recovery: previous ? 'PREVIOUS_COPY' : isDamaged ? 'DEFAULTS' : null,
    read: () => current,
    write(settings) {
      try {
        if (existsSync(path)) writeWholeFile(previousPath, readFileSync(path, 'utf8'));
        file.store = { ...settings };
      } catch (error) {
        throw toFailure(error);
      }
      current = settings;
    },
  };
}

/** Settings of an earlier version lack what came later; those get the defaults. null: no file, or nothing that can be used. */
function readSettings(path: string): Settings | null {
  try {
    const stored: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null;
    return settingsSchema.parse({ ...defaultSettings, ...stored });
  } catch {
    return null;
  }
}

function toFailure(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (['ENOSPC', 'EDQUOT'].includes(code)) return new Failure('DISK_FULL', undefined, error);
  if (['EROFS', 'EACCES', 'EPERM'].includes(code)) return new Failure('READ_ONLY', undefined, error);
  return error;
}
