import { existsSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { findOwnNode } from './node-runtime.mjs';
import { fromRoot, readJson } from './project.mjs';
import { runProgram } from './run-program.mjs';

/** @typedef {{ integrity?: string, optional?: boolean, devOptional?: boolean }} Entry of a lockfile */

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own list of what it installed as the last act, so an
 * installation that was broken off has none.
 */
export function isInstalled() {
  const wanted = readJson(fromRoot('package-lock.json'))?.packages ?? {};
  const present = readJson(fromRoot('node_modules', '.package-lock.json'))?.packages;
  return present !== undefined && hasOwnNodeIfOffered(wanted) && holdsAll(present, wanted);
}

/**
 * Optional packages may be absent: most of them belong to other systems.
 * @param {Record<string, Entry>} present
 * @param {Record<string, Entry>} wanted
 */
export function holdsAll(present, wanted) {
  return Object.entries(wanted).every(([path, { integrity, optional, devOptional }]) => {
    if (path === '') return true;
    return present[path] ? present[path].integrity === integrity : Boolean(optional || devOptional);
  });
}

/** npm leaves an optional package out without a word when its download failed, and ours is the Node everything runs on. */
function hasOwnNodeIfOffered(/** @type {Record<string, unknown>} */ wanted) {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  return !(`node_modules/node-${system}-${process.arch}` in wanted) || findOwnNode() !== null;
}

/** Installs exactly what the lockfile says. @returns {Promise<boolean>} whether it succeeded */
export async function install() {
  const [program, ...parameters] = npmCommand();
  // Windows cannot delete the Node we may be running on, which `ci` would do.
  const isOwnNodeBusy = process.platform === 'win32' && process.execPath.includes(`${sep}node_modules${sep}`);
  const { code } = await runProgram(
    program,
    [...parameters, isOwnNodeBusy ? 'install' : 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    { output: 'progress' },
  );
  return code === 0;
}

/** npm without its `.cmd` wrapper, which Windows starts only through a shell. @returns {[string, ...string[]]} */
function npmCommand() {
  const node = process.env.npm_node_execpath ?? process.execPath;
  const given = process.env.npm_execpath;
  const places = [
    ...(given && basename(given) === 'npm-cli.js' ? [given] : []),
    join(dirname(node), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(node), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = places.find((path) => existsSync(path));
  return script ? [node, script] : ['npm'];
}
