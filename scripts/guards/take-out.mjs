import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot, readJson, root } from '../toolchain/project.mjs';
import { runProgram } from '../toolchain/run-program.mjs';

/**
 * @typedef {import('./read-guards.mjs').Guard} Guard
 * @typedef {{ name: string, said: string | null }} Told `said`: with what it failed, null when it did not
 * @typedef {{ file: string, tests: Told[], trouble: string | null }} Seen
 */

const longestMs = 10 * 60_000;
const left = new Set(['.git', 'node_modules', 'out', 'dist', 'test-results', 'playwright-report']);

/** What is broken is a copy: whoever ends this in the middle has nothing to put back. */
export function makeCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'langkah-guards-'));
  const nameOf = (/** @type {string} */ path) => path.slice(root.length).split(/[\\/]/)[0] ?? '';
  cpSync(root, folder, { recursive: true, filter: (path) => !left.has(nameOf(path)) });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * @param {{ folder: string }} copy
 * @param {Guard} guard
 * @param {string} node
 * @returns {Promise<Seen>}
 */
export async function takeOut({ folder }, guard, node) {
  const { tests: file, edits } = guard;
  if (!edits.every(standsOnce)) return { file, tests: [], trouble: 'its text does not stand there once' };
  try {
    for (const { file: path, take, leave } of edits) {
      const place = join(folder, path);
      writeFileSync(
        place,
        readFileSync(place, 'utf8').replace(take, () => leave),
      );
    }
    const { report, code } = await runTests(folder, guard, node);
    return { file, ...judge(report, code) };
  } finally {
    for (const { file: path } of edits) cpSync(fromRoot(path), join(folder, path));
  }
}

/** @param {import('./read-guards.mjs').Edit} edit */
export function standsOnce({ file, take }) {
  return readFileSync(fromRoot(file), 'utf8').split(take).length === 2;
}

/** @param {string} folder @param {Guard} guard @param {string} node */
async function runTests(folder, { tests, only }, node) {
  const report = join(folder, 'out', 'guard.json');
  rmSync(report, { force: true });
  const isFault = tests.startsWith('tests/faults/');
  const parameters = [
    join(folder, 'node_modules', 'vitest', 'vitest.mjs'),
    ...['run', tests, '--root', folder, '--reporter=json', `--outputFile=${report}`],
    ...(isFault ? ['--config', join(folder, 'tests', 'faults', 'vitest.config.ts')] : ['--project', 'node']),
    ...(only ? ['-t', only] : []),
  ];
  const { code } = await runProgram(node, parameters, {
    ...{ output: 'ignore', limitMs: longestMs, folder },
    environment: { NO_COLOR: '1' },
  });
  return { report: readJson(report), code };
}

/** @param {any} report @param {number} code @returns {Omit<Seen, 'file'>} */
function judge(report, code) {
  if (!report) return { tests: [], trouble: 'its tests were not run to their end' };
  const results = report.testResults.flatMap((/** @type {any} */ { assertionResults }) => assertionResults);
  /** @type {Told[]} */
  const tests = results.map((/** @type {any} */ { fullName, status, failureMessages }) => ({
    name: fullName,
    said: status === 'failed' ? wordsOf(failureMessages[0] ?? '') : null,
  }));
  const ran = results.filter((/** @type {any} */ { status }) => ['passed', 'failed'].includes(status));
  const messages = results.flatMap((/** @type {any} */ { failureMessages }) => failureMessages ?? []).join();
  const failed = tests.filter(({ said }) => said !== null);
  // A rejection that nobody hears fails no test, but all of them together.
  if (failed.length === 0 && ran.length === 1 && code !== 0)
    return {
      tests: tests.map((told) => ({
        ...told,
        said: told.name === ran[0].fullName ? 'an error that nobody heard' : null,
      })),
      trouble: null,
    };
  const trouble =
    ran.length === 0
      ? 'no test has such a name'
      : failed.length === 0
        ? 'no test has failed'
        : // A program that cannot be read fails everywhere, and shows nothing.
          /SyntaxError: (?!.*JSON)|ReferenceError|is not defined/.test(messages)
          ? 'what is left is no program'
          : null;
  return { tests, trouble };
}

/** Its first line, without what differs from machine to machine. @param {string} message */
function wordsOf(message) {
  const [first = ''] = message.split('\n', 1);
  return first
    .replace(/^(?:AssertionError|Error|Failure): /, '')
    .replaceAll(/(?:\/[\w.@+-]+){3,}/g, (path) => `…/${path.split('/').at(-1)}`)
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g, '<id>');
}
