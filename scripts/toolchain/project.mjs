import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string[]} parts */
export function fromRoot(...parts) {
  return join(root, ...parts);
}

/**
 * @param {string} path
 * @returns {any} what the file holds, or null when there is none that can be read
 */
export function readJson(path) {
  try {
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  } catch {
    return null;
  }
}

/** @param {string} line */
export function report(line) {
  process.stderr.write(`${line}\n`);
}
