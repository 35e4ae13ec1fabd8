// `npm run package`: builds, and makes installers of it in dist/. `-- --dir` only lays the program out, ready to start.
import { readPackageArguments } from './packaging/package-arguments.mjs';
import { install, isInstalled } from './toolchain/installation.mjs';
import { findNode } from './toolchain/node-runtime.mjs';
import { build, isBuilt } from './toolchain/production-build.mjs';
import { fromRoot, report } from './toolchain/project.mjs';
import { endChildrenWithUs, runProgram } from './toolchain/run-program.mjs';

endChildrenWithUs();
process.exitCode = await packageAll(process.argv.slice(2));

/** @param {string[]} given @returns {Promise<number>} the exit code: 2 for a wrong command line, 3 when something is missing */
async function packageAll(given) {
  const wanted = readPackageArguments(given, process);
  if ('unknown' in wanted)
    return refuse(
      2,
      `"${wanted.unknown}" is not known here. These are: --win --mac --linux --x64 --arm64 --dir`,
    );
  if (!isInstalled()) {
    report('Installing with npm ci.');
    if (!(await install())) return refuse(3, 'The installation failed.');
  }
  const node = findNode();
  if (!node)
    return refuse(3, `Node ${process.versions.node} is too old to package with: 22.14 or newer is needed.`);
  if (!isBuilt()) {
    report('Building.');
    if (!(await build())) return refuse(3, 'The build failed.');
  }
  // The libraries for packaging need a newer Node than the one that may have started us.
  const { code } = await runProgram(node, [fromRoot('scripts', 'packaging', 'run-builder.mjs'), ...given]);
  return code;
}

/** @param {number} code @param {string} sentence */
function refuse(code, sentence) {
  report(sentence);
  return code;
}
