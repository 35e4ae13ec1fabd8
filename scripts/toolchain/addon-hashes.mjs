import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from './project.mjs';

/** Beside the built main process, and so inside the archive whose integrity Electron checks. */
export const addonHashesName = 'addon-hashes.json';

export const addonFolder = fromRoot('node_modules', 'better-sqlite3', 'prebuilds');

/**
 * SHA-256 of each compiled form of the database library, by the name of its file (`win32-x64.node`). The library lies outside the
 * archive, so the main process compares it with this before it loads it.
 * @param {string} [folder]
 * @returns {Record<string, string>}
 */
export function hashAddons(folder = addonFolder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.node'));
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

export function writeAddonHashes() {
  writeFileSync(fromRoot('out', 'main', addonHashesName), `${JSON.stringify(hashAddons(), null, 2)}\n`);
}
