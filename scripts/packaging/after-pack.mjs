import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { addonHashesName } from '../toolchain/addon-hashes.mjs';
import { findWrongFuses, setFuses } from './fuses.mjs';

/**
 * @typedef {import('electron-builder').AfterPackContext} Context
 * @typedef {Context['packager'] & { executableName: string }} LinuxPackager
 */

/** @type {Set<string>} Programs that were packed, for the look at them when everything is done */
const programs = new Set();

/** Sets the fuses of a packed program, before it is signed, and refuses one that is not as it must be. @param {Context} context */
export async function secure(context) {
  const program = findProgram(context);
  await setFuses(program);
  programs.add(program);
  refuse(program, [...(await findWrongFuses(program)), ...findWrongAddons(findResources(context))]);
}

/** Editing an `.exe` and signing come after the fuses: what counts is the finished program. */
export async function checkFinished() {
  for (const program of programs) refuse(program, await findWrongFuses(program));
  programs.clear();
  return [];
}

/** @param {Context} context */
function findProgram({ appOutDir, electronPlatformName, packager }) {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'linux')
    return join(appOutDir, /** @type {LinuxPackager} */ (packager).executableName);
  return join(appOutDir, `${productFilename}${electronPlatformName === 'darwin' ? '.app' : '.exe'}`);
}

/** @param {Context} context */
function findResources({ appOutDir, electronPlatformName, packager }) {
  return electronPlatformName === 'darwin'
    ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
    : join(appOutDir, 'resources');
}

/**
 * The addon lies outside the archive; its hash inside says which one it must be.
 * @param {string} resources
 */
export function findWrongAddons(resources) {
  const archive = join(resources, 'app.asar');
  const folder = join(resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
  const addons = readdirSync(folder);
  const wrong = addons.length === 1 ? [] : [`there are ${addons.length} addons, and one is wanted`];
  const list = join('out', 'main', addonHashesName);
  if (!listPackage(archive, { isPack: false }).some((path) => path.endsWith(list))) return wrong;
  /** @type {Record<string, string>} */
  const hashes = JSON.parse(extractFile(archive, list).toString('utf8'));
  const changed = addons.filter(
    (name) =>
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex') !== hashes[name],
  );
  return [...wrong, ...changed.map((name) => `${name} has another hash than the archive says`)];
}

/** @param {string} program @param {string[]} reasons */
function refuse(program, reasons) {
  if (reasons.length > 0) throw new Error(`${program} may not be shipped: ${reasons.join('; ')}`);
}
