import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {string[]} failed names of what failed, each followed by lines that say why where a report has them
 * @property {string[]} skipped names of what was left out
 * @property {string[]} [repeated] names of what failed and passed when it was repeated: counted as passed, and told
 */

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.flatMap(({ failed }) => failed),
    skipped: tallies.flatMap(({ skipped }) => skipped),
    repeated: tallies.flatMap(({ repeated }) => repeated ?? []),
  };
}

/** The one line everything ends with. @param {Tally} tally */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}

/** One thing that passed or failed as a whole. @param {string} name @param {boolean} isPassed @returns {Tally} */
export function single(name, isPassed) {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? [] : [name], skipped: [] };
}

/**
 * Counts a report of vitest. A file that could not even be loaded has no tests in it and counts as one that failed.
 * @param {any} report what its JSON reporter wrote, or null
 * @param {boolean} isPassed whether the program ended well
 * @returns {Tally}
 */
export function tallyVitest(report, isPassed) {
  if (!report) return single('vitest: no report was written', false);
  /** @type {Tally} */
  const tally = { passed: 0, failed: [], skipped: [] };
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      const name = `${shortPath(file.name)}: ${test.fullName}`;
      if (test.status === 'passed') tally.passed += 1;
      else if (test.status === 'failed') tally.failed.push(withReason(name, test.failureMessages?.[0]));
      else tally.skipped.push(name);
    }
    const hasFailedTest = file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed');
    if (file.status === 'failed' && !hasFailedTest)
      tally.failed.push(`${shortPath(file.name)}: the file itself failed`);
  }
  return failWithProgram(tally, 'vitest', isPassed);
}

/**
 * Counts a report of Playwright.
 * @param {any} report what its JSON reporter wrote, or null
 * @param {boolean} isPassed whether the program ended well
 * @returns {Tally}
 */
export function tallyPlaywright(report, isPassed) {
  if (!report) return single('playwright: no report was written', false);
  /** @type {Tally} */
  const tally = { passed: 0, failed: [], skipped: [], repeated: [] };
  for (const { spec, path } of report.suites.flatMap((/** @type {any} */ suite) => listSpecs(suite, []))) {
    for (const { status, results } of spec.tests) {
      const name = `${spec.file}: ${[...path, spec.title].join(' > ')}`;
      if (status === 'expected' || status === 'flaky') tally.passed += 1;
      if (status === 'flaky') tally.repeated?.push(withReason(name, results?.[0]?.error?.message));
      else if (status === 'skipped') tally.skipped.push(name);
      else if (status !== 'expected') tally.failed.push(withReason(name, results?.at(-1)?.error?.message));
    }
  }
  return failWithProgram(tally, 'playwright', isPassed);
}

/** @param {any} suite @param {string[]} path @returns {{ spec: any, path: string[] }[]} */
function listSpecs(suite, path) {
  const inside = suite.title === suite.file ? path : [...path, suite.title];
  return [
    ...(suite.specs ?? []).map((/** @type {any} */ spec) => ({ spec, path: inside })),
    ...(suite.suites ?? []).flatMap((/** @type {any} */ inner) => listSpecs(inner, inside)),
  ];
}

/** A run that ended badly without a failed test (a crash, an error between tests, no tests at all) has failed all the same. */
function failWithProgram(
  /** @type {Tally} */ tally,
  /** @type {string} */ program,
  /** @type {boolean} */ isPassed,
) {
  if (!isPassed && tally.failed.length === 0)
    tally.failed.push(`${program}: the run ended with an error outside of any test`);
  if (tally.passed + tally.failed.length + tally.skipped.length === 0)
    tally.failed.push(`${program}: no test was found`);
  return tally;
}

const reasonLines = 25;

/** The end of a run is all that some readers get to see of it. @param {string} name @param {string} [reason] */
function withReason(name, reason) {
  if (!reason) return name;
  const lines = stripVTControlCharacters(reason).trimEnd().split('\n').slice(0, reasonLines);
  return [name, ...lines.map((line) => `         ${line}`)].join('\n');
}

/** @param {string} path */
function shortPath(path) {
  return path.replace(/^.*[\\/](?=tests[\\/])/, '').replaceAll('\\', '/');
}
