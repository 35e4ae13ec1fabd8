import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from './run-program.mjs';

/** @param {string} name */
export function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** Whether packages of the system can be installed without asking anybody. */
export function isDebianAsRoot() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && findOnPath('apt-get') !== null;
}

/** @param {string[]} packages */
export async function installWithApt(packages) {
  const options = {
    output: /** @type {const} */ ('progress'),
    environment: { DEBIAN_FRONTEND: 'noninteractive' },
    limitMs: 420_000,
  };
  const lock = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  await runProgram('apt-get', [...lock, 'update'], options);
  await runProgram('apt-get', [...lock, 'install', '-y', '--no-install-recommends', ...packages], options);
}
