// `npm run guards`: takes every guard of safety out of a copy of the program, one at a time, and looks which tests fail.
// `-- backups` keeps to one area, `-- backups "the lock"` to guards with these words, `--page` writes down what was seen.

import { mkdirSync, writeFileSync } from 'node:fs';
import { readGuards } from './guards/read-guards.mjs';
import { makeCopy, takeOut } from './guards/take-out.mjs';
import { writePage } from './guards/write-page.mjs';
import { findNode } from './toolchain/node-runtime.mjs';
import { fromRoot, readJson } from './toolchain/project.mjs';
import { endChildrenWithUs } from './toolchain/run-program.mjs';

const isEnding = endChildrenWithUs();
const areas = readGuards();
const given = process.argv.slice(2);
process.exitCode = given.includes('--page') ? writePage(areas, resultsOf) : await tryAll(given);

/**
 * What was seen in one area, from the newest run of each of its guards.
 * @param {string} area
 * @returns {Record<string, import('./guards/take-out.mjs').Seen>}
 */
function resultsOf(area) {
  return readJson(fromRoot('out', 'guards', `${area}.json`)) ?? {};
}

/** @param {string[]} words */
async function tryAll(words) {
  const node = findNode();
  if (!node) throw new Error('Node 22.14 or newer is needed');
  const named = words.filter((word) => word in areas);
  const filters = words.filter((word) => !(word in areas));
  const chosen = Object.entries(areas).filter(([area]) => named.length === 0 || named.includes(area));
  const copy = makeCopy();
  let badCount = 0;
  try {
    for (const [area, guards] of chosen) {
      for (const guard of guards) {
        if (isEnding() || (filters.length > 0 && !filters.some((word) => guard.name.includes(word))))
          continue;
        const seen = await takeOut(copy, guard, node);
        if (seen.trouble) badCount += 1;
        console.log(`${seen.trouble ? 'NOT SEEN' : 'seen    '} ${guard.name}: ${seen.trouble ?? sum(seen)}`);
        keep(area, { ...resultsOf(area), [guard.name]: seen });
      }
    }
  } finally {
    copy.remove();
  }
  console.log(badCount === 0 ? 'Each of them was missed by a test.' : `${badCount} were missed by no test.`);
  return badCount === 0 ? 0 : 1;
}

/** @param {string} area @param {Record<string, import('./guards/take-out.mjs').Seen>} results */
function keep(area, results) {
  mkdirSync(fromRoot('out', 'guards'), { recursive: true });
  writeFileSync(fromRoot('out', 'guards', `${area}.json`), JSON.stringify(results, null, 1));
}

/** @param {import('./guards/take-out.mjs').Seen} seen */
function sum({ tests }) {
  const failed = tests.filter(({ said }) => said !== null);
  return `${failed.length} failed, "${failed[0]?.name}": ${failed[0]?.said}`;
}
