// `npm run house`: the taste of the code as numbers, beside the aims. Nothing fails here; tests/architecture holds the rules.
import { readdirSync, readFileSync } from 'node:fs';
import { buildHouse, readTree } from '#tests/architecture/house.ts';
import * as importRules from '#tests/architecture/import-rules.ts';
import { cataloguesAgree } from '#tests/architecture/resource-rules.ts';
import { nothingIsAny } from '#tests/architecture/shape-rules.ts';
import { fromRoot } from './toolchain/project.mjs';

const house = buildHouse(readTree(['src', 'electron', 'scripts', 'tests', 'resources']));
const source = house.modules.filter(({ path }) => /^(?:src|electron)\//.test(path));
const lengths = source.map(({ lineCount }) => lineCount).sort((a, b) => a - b);
const lines = total(lengths);
const shell = source.filter(({ path }) => path.startsWith('electron/'));
const folders = [...new Set(source.map(({ path }) => path.split('/').slice(0, -1).join('/')))];
const against = [...Object.values(importRules)].flatMap((rule) => rule(house));

const rows = [
  ['files and lines of source', `${source.length}, ${lines}`, ''],
  ['lines of a file: median', quantile(0.5), '<= 80'],
  ['lines of a file: 90 %', quantile(0.9), '<= 200'],
  [
    'lines of a file: most',
    `${lengths.at(-1)} (${source.find(({ lineCount }) => lineCount === lengths.at(-1))?.path})`,
    '<= 300',
  ],
  ['lines of a test: most', Math.max(...testLengths()), '<= 500'],
  ['lines of tests to lines of source', (total(testLengths()) / lines).toFixed(2), ''],
  [
    'lines with comments',
    `${((total(source.map(({ commentLineCount }) => commentLineCount)) / lines) * 100).toFixed(1)} %`,
    '3 to 8 %',
  ],
  ['any and !', nothingIsAny(house).length, '0'],
  ['imports against the table', against.length, '0'],
  [
    'electron/: files, lines',
    `${shell.length}, ${total(shell.map(({ lineCount }) => lineCount))}`,
    '<= 10, 700',
  ],
  [
    'lines of the preload',
    total(shell.filter(({ path }) => path.includes('/preload/')).map(({ lineCount }) => lineCount)),
    '<= 40',
  ],
  ['depth of folders under src', Math.max(...folders.map((folder) => folder.split('/').length - 1)), '<= 3'],
  ['entries of a folder: most', mostEntries(), '<= 20'],
  ['keys of the catalogues', `${countKeys('en')} en, ${countKeys('id')} id`, 'the same'],
  ['differences between catalogues', cataloguesAgree(house).length, '0'],
  [
    'mocks of our own modules',
    house.modules.filter(
      ({ path, text }) => path.startsWith('tests/') && /\bvi\.(?:do)?[mM]ock\(\s*['"]#/.test(text),
    ).length,
    '0',
  ],
  ['dependencies', countDependencies(), ''],
];
for (const [name, value, aim] of rows) {
  console.log(`${String(name).padEnd(36)}${String(value).padEnd(46)}${aim}`);
}
for (const line of against) console.log(`  ${line}`);

function testLengths() {
  return house.modules.filter(({ path }) => path.startsWith('tests/')).map(({ lineCount }) => lineCount);
}

/** @param {number[]} values */
function total(values) {
  return values.reduce((sum, value) => sum + value, 0);
}

/** @param {number} part */
function quantile(part) {
  return lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * part))] ?? 0;
}

function mostEntries() {
  const counts = folders.map((folder) => ({ folder, count: readdirSync(fromRoot(folder)).length }));
  const most = counts.sort((a, b) => b.count - a.count)[0];
  return most ? `${most.count} (${most.folder})` : 0;
}

/** @param {string} language */
function countKeys(language) {
  const texts = [...house.tree]
    .filter(([path]) => path.startsWith(`src/locales/${language}/`))
    .map(([, text]) => text);
  return total(texts.map((text) => countTexts(JSON.parse(text))));
}

/** @param {unknown} value @returns {number} */
function countTexts(value) {
  return typeof value === 'string' ? 1 : total(Object.values(Object(value)).map(countTexts));
}

function countDependencies() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  return `${Object.keys(dependencies).length} shipped, ${Object.keys(devDependencies).length} for building and testing`;
}
