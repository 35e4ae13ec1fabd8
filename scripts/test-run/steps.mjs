import { readdirSync, rmSync } from 'node:fs';
import { provideChromium } from '../toolchain/chromium.mjs';
import { findElectron } from '../toolchain/desktop-runtime.mjs';
import { build, isBuilt } from '../toolchain/production-build.mjs';
import { fromRoot, readJson, report } from '../toolchain/project.mjs';
import { runProgram } from '../toolchain/run-program.mjs';
import { provideStrace } from '../toolchain/strace.mjs';
import { makeScratchFolder } from './scratch-folder.mjs';
import { single, sum, tallyPlaywright, tallyVitest } from './tally.mjs';

const minute = 60_000;
/** What hangs must end; a machine half as fast as usual must not look like it. */
const longestStepMs = 35 * minute;
const vitestReport = fromRoot('test-results', 'vitest.json');
const faultsReport = fromRoot('test-results', 'faults.json');
const playwrightReport = fromRoot('test-results', 'playwright.json');
/** @type {string | null | undefined} */
let scratchFolder;

/**
 * What `npm test` does, in this order. Each step gets the Node to use and names of test files to keep to (all when empty).
 * @type {Record<string, (node: string, filters: string[]) => Promise<import('./tally.mjs').Tally>>}
 */
export const steps = {
  async types(node) {
    const projects = readdirSync(fromRoot()).filter((name) => /^tsconfig\.(?!base)\w+\.json$/.test(name));
    const tallies = [];
    for (const project of projects) {
      const { code } = await run(node, ['typescript', 'bin', 'tsc'], ['-p', project], 3 * minute);
      tallies.push(single(`types: ${project}`, code === 0));
    }
    return sum(tallies);
  },

  async lint(node) {
    const { code } = await run(
      node,
      ['@biomejs', 'biome', 'bin', 'biome'],
      ['check', '--error-on-warnings'],
      2 * minute,
    );
    return single('lint', code === 0);
  },

  async build() {
    return single('build', await build({ output: 'inherit', limitMs: 3 * minute }));
  },

  async unit(node, filters) {
    rmSync(vitestReport, { force: true });
    const { code } = await run(
      node,
      ['vitest', 'vitest.mjs'],
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`, ...filters],
      longestStepMs,
    );
    return tallyVitest(readJson(vitestReport), code === 0);
  },

  /** `--long` runs twenty times as much, `--seed n` what a run with that seed did. */
  async faults(node, given) {
    const { seed, isLong, filters } = readFaultOptions(given);
    report(await provideStrace());
    report(`Faults: the ${isLong ? 'long' : 'short'} form, seed ${seed}`);
    rmSync(faultsReport, { force: true });
    const { code } = await run(
      node,
      ['vitest', 'vitest.mjs'],
      [
        'run',
        ...['--config', fromRoot('tests', 'faults', 'vitest.config.ts'), '--root', fromRoot()],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${faultsReport}`],
        ...filters,
      ],
      isLong ? 600 * minute : longestStepMs,
      { LANGKAH_FAULTS_SEED: String(seed), ...(isLong && { LANGKAH_FAULTS_LONG: '1' }) },
    );
    return tallyVitest(readJson(faultsReport), code === 0);
  },

  async e2e(node, filters) {
    if (!isBuilt() && !(await build({ output: 'inherit' })))
      return single('e2e: the build they run on failed', false);
    const browser = await provideChromium();
    if (!browser) return single('e2e: no browser could be found or installed', false);
    report(browser);
    const electron = findElectron();
    report(
      electron
        ? `Desktop: Electron, ${electron}`
        : 'Desktop: the stand-in, because the runtime of Electron is not here.',
    );
    rmSync(playwrightReport, { force: true });
    const { code } = await run(
      node,
      ['@playwright', 'test', 'cli.js'],
      ['test', '--reporter=list,json', ...filters],
      longestStepMs,
      { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    );
    return tallyPlaywright(readJson(playwrightReport), code === 0);
  },
};

const usualSeed = 20_260_310;

/** @param {readonly string[]} given */
export function readFaultOptions(given) {
  const at = given.indexOf('--seed');
  const seed = at < 0 ? usualSeed : Number(given[at + 1]);
  if (!Number.isSafeInteger(seed)) throw new Error('--seed needs a whole number');
  const filters = given.filter(
    (word, index) => word !== '--long' && (at < 0 || (index !== at && index !== at + 1)),
  );
  return { seed, isLong: given.includes('--long'), filters };
}

/**
 * @param {string} node
 * @param {string[]} script path below node_modules
 * @param {string[]} parameters
 * @param {number} limitMs
 * @param {Record<string, string>} [environment]
 */
async function run(node, script, parameters, limitMs, environment) {
  scratchFolder ??= makeScratchFolder();
  const ending = await runProgram(node, [fromRoot('node_modules', ...script), ...parameters], {
    limitMs,
    environment: { ...(scratchFolder && { TMPDIR: scratchFolder }), ...environment },
  });
  if (ending.isTimedOut) report(`${script.join('/')} was stopped after ${limitMs / minute} minutes.`);
  return ending;
}
