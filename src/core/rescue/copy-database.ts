import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { translateError } from '../database/translate-error.ts';

/** Copies a database and its log, which opening it in place would change. Throws DISK_FULL. */
export function copyDatabase(from: string, to: string): void {
  try {
    for (const name of ['langkah.db', 'langkah.db-wal']) {
      if (existsSync(join(from, name))) copyFileSync(join(from, name), join(to, name));
    }
  } catch (error) {
    throw translateError(error) ?? error;
  }
}
