import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writeAddonHashes } from './addon-hashes.mjs';
import { writeLicences } from './licences.mjs';
import { findNode } from './node-runtime.mjs';
import { fromRoot, root } from './project.mjs';
import { runProgram } from './run-program.mjs';

const sources = ['src', 'electron', 'resources', 'package.json', 'package-lock.json'];
const configs = ['electron.vite.config.ts', 'loopback.vite.config.ts'];
const results = [
  'main/index.js',
  'main/job.js',
  'main/addon-hashes.json',
  'preload/index.cjs',
  'renderer/index.html',
  'loopback/main.js',
  'loopback/job.js',
  'licences.txt',
];
const stamp = fromRoot('out', '.stamp');

/** Whether everything in out/ was built from the files as they are now. By content: dates lie after a checkout. */
export function isBuilt() {
  if (!results.every((path) => existsSync(fromRoot('out', path))) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === hashSources();
}

/**
 * Builds both shells and the page.
 * @param {import('./run-program.mjs').RunOptions} [options]
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function build(options = { output: 'progress' }) {
  const node = findNode();
  if (!node) return false;
  const hash = hashSources();
  rmSync(stamp, { force: true });
  const bundlers = [
    [fromRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
    [
      fromRoot('node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--config',
      'loopback.vite.config.ts',
      '--logLevel',
      'warn',
    ],
  ];
  for (const parameters of bundlers) {
    if ((await runProgram(node, parameters, options)).code !== 0) return false;
  }
  writeAddonHashes();
  writeLicences();
  writeFileSync(stamp, hash);
  return true;
}

function hashSources() {
  const hash = createHash('sha256');
  for (const path of [...sources, ...configs]) {
    for (const file of listFiles(fromRoot(path)))
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function listFiles(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) =>
        entry.isDirectory() ? listFiles(join(path, entry.name)) : [join(path, entry.name)],
      );
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return [path];
    throw error;
  }
}
