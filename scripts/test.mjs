// `npm test`: everything there is. `npm test -- unit board` runs one step, and in it only files with that name.

import { steps } from './test-run/steps.mjs';
import { lastLine, single, sum } from './test-run/tally.mjs';
import { install, isInstalled } from './toolchain/installation.mjs';
import { findNode } from './toolchain/node-runtime.mjs';
import { report } from './toolchain/project.mjs';
import { endChildrenWithUs } from './toolchain/run-program.mjs';

endChildrenWithUs();
const tally = await runAll(process.argv.slice(2));
for (const name of tally.skipped) console.log(`skipped  ${name}`);
for (const name of tally.repeated ?? []) console.log(`REPEATED ${name}`);
for (const name of tally.failed) console.log(`FAILED   ${name}`);
console.log(lastLine(tally));
process.exitCode = tally.failed.length > 0 ? 1 : 0;

/** @param {string[]} given */
async function runAll(given) {
  if (!isInstalled()) {
    report('Installing with npm ci.');
    if (!(await install())) return single('installation', false);
  }
  const node = findNode();
  if (!node)
    return single(`Node ${process.versions.node} is too old for the tests: 22.14 or newer is needed`, false);
  const chosen = given.filter((name) => name in steps);
  const filters = given.filter((name) => !(name in steps));
  const tallies = [];
  for (const name of chosen.length > 0 ? chosen : Object.keys(steps)) {
    console.log(`\n== ${name}`);
    const result = await steps[name]?.(node, filters);
    if (result) tallies.push(result);
    if (result) console.log(`-- ${name}: ${lastLine(result)}`);
  }
  return sum(tallies);
}
