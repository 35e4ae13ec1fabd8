import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNode } from './node-runtime.mjs';
import { fromRoot, readJson } from './project.mjs';
import { runProgram } from './run-program.mjs';

const folder = fromRoot('node_modules', 'electron');
const failureNote = fromRoot('node_modules', '.langkah', 'desktop-runtime-failed');
const stallLimitMs = 20_000;

/** The Electron program, when it is there and whole. Importing the `electron` package instead would start a download. */
export function findElectron() {
  const version = readJson(join(folder, 'package.json'))?.version;
  const replaced = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const program = readText(join(folder, 'path.txt'));
  if (replaced) return existing(join(replaced, program ?? 'electron'));
  const isWhole =
    program &&
    readText(join(folder, 'dist', 'version'))
      ?.replace(/^v/, '')
      .trim() === version;
  return isWhole ? existing(join(folder, 'dist', program)) : null;
}

/** Why this machine could not show a window even with Electron there; null when it could. */
export function whyNoWindow() {
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'noDisplay';
  // Chromium refuses to run as root with its sandbox on, and it is never switched off.
  return process.getuid?.() === 0 ? 'runsAsRoot' : null;
}

export function hasFailedBefore() {
  return readText(failureNote) === readJson(join(folder, 'package.json'))?.version;
}

/**
 * Fetches Electron's program once. A failure is remembered, so that the next starts are quick.
 * @returns {Promise<boolean>} whether it is there now
 */
export async function fetchElectron() {
  const node = findNode();
  if (!node || !existsSync(join(folder, 'install.js'))) return false;
  const temporary = mkdtempSync(join(tmpdir(), 'langkah-runtime-'));
  const stalled = new AbortController();
  const watch = stopWhenStalled(stalled, [temporary, join(folder, 'dist')]);
  try {
    await runProgram(node, [join(folder, 'install.js')], {
      output: 'ignore',
      environment: { TMPDIR: temporary, TEMP: temporary, TMP: temporary },
      signal: stalled.signal,
    });
  } finally {
    clearInterval(watch);
    rmSync(temporary, { recursive: true, force: true });
  }
  const isThere = findElectron() !== null;
  if (isThere) rmSync(failureNote, { force: true });
  else rememberFailure();
  return isThere;
}

/** A slow connection may take its time; one on which nothing arrives may not. @param {AbortController} stalled @param {string[]} folders */
function stopWhenStalled(stalled, folders) {
  let bytes = -1;
  let changedAt = performance.now();
  return setInterval(() => {
    const now = folders.reduce((sum, path) => sum + bytesIn(path), 0);
    if (now !== bytes) [bytes, changedAt] = [now, performance.now()];
    else if (performance.now() - changedAt > stallLimitMs) stalled.abort();
  }, 500);
}

function rememberFailure() {
  try {
    mkdirSync(join(failureNote, '..'), { recursive: true });
    writeFileSync(failureNote, readJson(join(folder, 'package.json'))?.version ?? '');
  } catch {
    // The folder belongs to somebody else: it is tried again next time, which is only slower.
  }
}

/** @param {string} path */
function bytesIn(path) {
  try {
    return readdirSync(path, { recursive: true, encoding: 'utf8' }).reduce(
      (sum, name) => sum + (statSync(join(path, name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
  } catch {
    return 0;
  }
}

/** @param {string} path */
function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** @param {string} path */
function existing(path) {
  return existsSync(path) ? path : null;
}
