import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Edit
 * @property {string} file
 * @property {string} take text that stands there once
 * @property {string} leave what stands in its place then
 *
 * @typedef {object} Guard
 * @property {string} name what is lost without it
 * @property {string} tests the file of tests that must miss it
 * @property {string | null} only of these only those with such a name
 * @property {Edit[]} edits more than one where a promise is kept twice
 */

/**
 * All guards by area, as `<area>.guards` has them: `= name`, `? file of tests | names of some of them`, `@ file`, and then lines as in a
 * patch: what is taken with `-`, what is left in its place with `+`.
 * @returns {Record<string, Guard[]>}
 */
export function readGuards(folder = import.meta.dirname) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.guards'));
  return Object.fromEntries(
    names.sort().map((name) => [name.slice(0, -7), readArea(readFileSync(join(folder, name), 'utf8'))]),
  );
}

/** @param {string} text @returns {Guard[]} */
function readArea(text) {
  /** @type {(Omit<Guard, 'edits'> & { edits: { file: string, taken: string[], left: string[] }[] })[]} */
  const guards = [];
  for (const [index, line] of text.split('\n').entries()) {
    const rest = line.slice(2);
    const guard = guards.at(-1);
    const edit = guard?.edits.at(-1);
    if (line.startsWith('= ')) guards.push({ name: rest, tests: '', only: null, edits: [] });
    else if (line.startsWith('? ') && guard) [guard.tests = '', guard.only = null] = rest.split(' | ');
    else if (line.startsWith('@ ')) guard?.edits.push({ file: rest, taken: [], left: [] });
    else if (line.startsWith('-') && edit) edit.taken.push(line.slice(1));
    else if (line.startsWith('+') && edit) edit.left.push(line.slice(1));
    else if (line !== '' && !line.startsWith('#')) throw new Error(`line ${index + 1} is not understood`);
  }
  return guards.map(({ edits, ...guard }) => ({
    ...guard,
    edits: edits.map(({ file, taken, left }) => ({ file, take: taken.join('\n'), leave: left.join('\n') })),
  }));
}
