// `node scripts/release-notes.mjs v1.2.3`: the text of a release, from the changelog. It runs with nothing installed.
import { readFileSync } from 'node:fs';
import { findSection } from './packaging/release-notes.mjs';
import { fromRoot, readJson, report } from './toolchain/project.mjs';

const tag = process.argv[2] ?? '';
const version = readJson(fromRoot('package.json')).version;
const section = findSection(readFileSync(fromRoot('CHANGELOG.md'), 'utf8'), version);
if (tag !== `v${version}`) fail(`The tag is "${tag}", and package.json says ${version}.`);
else if (section === null) fail(`CHANGELOG.md has no section "## ${version}" with anything in it.`);
else process.stdout.write(`${section}\n`);

/** @param {string} sentence */
function fail(sentence) {
  report(sentence);
  process.exitCode = 1;
}
