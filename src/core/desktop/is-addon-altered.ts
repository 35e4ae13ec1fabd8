import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Whether the database library is another file than the one the program was built with. It lies outside of the archive whose integrity the
 * system checks. `hashes`: path to the list that was written at the build; without one there is nothing to compare (signed builds for macOS
 * leave it out, because signing changes the file; there the system checks its signature).
 */
export function isAddonAltered(hashes: string): boolean {
  if (!existsSync(hashes)) return process.platform !== 'darwin';
  const name = `${process.platform}-${process.arch}.node`;
  const expected = (JSON.parse(readFileSync(hashes, 'utf8')) as Record<string, string | undefined>)[name];
  const library = createRequire(import.meta.url).resolve('better-sqlite3');
  const addon = readFileSync(join(dirname(library), '..', 'prebuilds', name));
  return createHash('sha256').update(addon).digest('hex') !== expected;
}
