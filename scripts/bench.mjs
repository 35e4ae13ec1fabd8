// `npm run bench`: figures, never limits. `npm run bench -- core`, `-- learning`, `-- journal`, `-- ideas`, `-- reports`, `-- imports`, `-- page`, `-- canvas`, `-- desktop` or `-- core 10000` measure a part.

import { install, isInstalled } from './toolchain/installation.mjs';
import { findNode } from './toolchain/node-runtime.mjs';
import { build, isBuilt } from './toolchain/production-build.mjs';
import { fromRoot } from './toolchain/project.mjs';
import { endChildrenWithUs, runProgram } from './toolchain/run-program.mjs';

endChildrenWithUs();
process.exitCode = await bench(process.argv.slice(2));

/** @param {string[]} given */
async function bench(given) {
  if (!isInstalled() && !(await install())) return 1;
  const node = findNode();
  const needsNoPage = [
    'core',
    'contacts',
    'learning',
    'journal',
    'ideas',
    'reports',
    'backups',
    'imports',
  ].some((part) => given.includes(part));
  if (!node || (!isBuilt() && !needsNoPage && !(await build()))) return 1;
  const bundler = [fromRoot('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'];
  const bundled = await runProgram(
    node,
    [...bundler, '--config', fromRoot('tests', 'bench', 'vite.config.ts')],
    {
      output: 'progress',
    },
  );
  if (bundled.code !== 0) return bundled.code;
  return (await runProgram(node, ['--expose-gc', fromRoot('out', 'bench', 'main.js'), ...given])).code;
}
