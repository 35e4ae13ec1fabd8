import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from './project.mjs';

/** The database addon crashes on older versions (src/loopback/node-version.ts). */
const oldestNode = [22, 14];

/** The project's own Node, an ordinary package, or null where there is none for this system. */
export function findOwnNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const folder = fromRoot('node_modules', `node-${system}-${process.arch}`);
  const programs = [join(folder, 'bin', 'node'), join(folder, 'bin', 'node.exe')];
  return programs.find((path) => existsSync(path)) ?? null;
}

/** The Node everything of ours runs on: the project's own, else the one in use when it is new enough, else null. */
export function findNode() {
  return findOwnNode() ?? (isNewEnough(process.versions.node) ? process.execPath : null);
}

/** @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > (oldestNode[0] ?? 0) || (major === oldestNode[0] && minor >= (oldestNode[1] ?? 0));
}

/** Oldest Node that these scripts themselves run on. */
export function canRunScripts() {
  return Number(process.versions.node.split('.')[0]) >= 20;
}
