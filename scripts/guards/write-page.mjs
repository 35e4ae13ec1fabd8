import { readFileSync, writeFileSync } from 'node:fs';
import { fromRoot, readJson } from '../toolchain/project.mjs';

const path = fromRoot('docs', 'decisions', '0019-guards-test-by-test.md');
const longest = 110;

/**
 * Writes what was seen into the page of decisions, below its introduction: each test with the guard without which the fewest others fail.
 * Every guard must have been tried, and every test must have failed once or hold no guard of ours.
 * @param {Record<string, import('./read-guards.mjs').Guard[]>} areas
 * @param {(area: string) => Record<string, import('./take-out.mjs').Seen>} resultsOf
 */
export function writePage(areas, resultsOf) {
  const [introduction = ''] = readFileSync(path, 'utf8').split('\n## ', 1);
  /** @type {Record<string, string>} */
  const without = readJson(fromRoot('scripts', 'guards', 'without.json'));
  const parts = [introduction.trimEnd()];
  const wrong = [];
  for (const [area, guards] of Object.entries(areas)) {
    const results = resultsOf(area);
    const seen = guards.map(({ name }) => {
      const { tests = [], trouble = 'not tried' } = results[name] ?? {};
      if (trouble) wrong.push(`${area}: ${name}: ${trouble}`);
      return { guard: name, tests, failed: tests.filter(({ said }) => said !== null) };
    });
    /** @type {Map<string, string>} */
    const guardOf = new Map();
    for (const { guard, failed } of seen.toSorted((a, b) => a.failed.length - b.failed.length))
      for (const { name } of failed) guardOf.set(name, guardOf.get(name) ?? guard);
    const names = new Set(seen.flatMap(({ tests }) => tests.map(({ name }) => name)));
    wrong.push(...[...names].filter((name) => !guardOf.has(name) && !(name in without)));
    const rows = seen.map(({ guard, failed }) => {
      const own = failed.filter(({ name }) => guardOf.get(name) === guard);
      const told = own.length > 0 ? own : failed.slice(0, 1);
      return line(told.map(({ name }) => name).join('<br>'), guard, shorten(told[0]?.said ?? ''));
    });
    parts.push(`## ${area}\n\n| test | guard taken out | what was seen |\n|---|---|---|\n${rows.join('\n')}`);
  }
  const reasons = Object.entries(without).map(([name, why]) => line(name, why));
  parts.push(`## Without a guard of ours\n\n| test | why |\n|---|---|\n${reasons.join('\n')}\n`);
  if (wrong.length === 0) writeFileSync(path, parts.join('\n\n'));
  for (const each of wrong) console.log(`not seen: ${each}`);
  return wrong.length === 0 ? 0 : 1;
}

/** @param {string[]} cells */
const line = (...cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** @param {string} text */
const shorten = (text) => (text.length > longest ? `${text.slice(0, longest)}…` : text).replaceAll('<', '‹');
