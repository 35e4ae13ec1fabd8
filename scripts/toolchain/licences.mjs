import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fromRoot, readJson } from './project.mjs';

/** @typedef {{ name: string, version: string, identifier?: string, text?: string }} Licence as Vite writes it, one for a package */

const require = createRequire(import.meta.url);
const shipped = ['main', 'preload', 'renderer'];
const libraryFolder = fromRoot('node_modules', 'better-sqlite3');

/**
 * Puts the licences of everything that ships into `out/licences.txt`: what Vite found in each bundle, and what is in none: the database
 * library and what checks spelling. Electron adds its own files.
 */
export function writeLicences() {
  const lists = shipped.map((folder) => fromRoot('out', folder, 'licences.json'));
  const bundled = lists.flatMap((path) => /** @type {Licence[]} */ (readJson(path) ?? []));
  writeFileSync(
    fromRoot('out', 'licences.txt'),
    compose([...bundled, ...databaseLicences(), ...spellingLicences()]),
  );
  for (const path of lists) rmSync(path, { force: true });
}

/** @param {readonly Licence[]} licences */
export function compose(licences) {
  const byName = new Map(licences.map((licence) => [`${licence.name} ${licence.version}`, licence]));
  const line = '-'.repeat(80);
  const parts = [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, licence]) => `${line}\n${name} (${licence.identifier ?? 'see below'})\n\n${textOf(licence)}`,
    );
  return `Langkah contains the work of others, under these licences.\n\n${parts.join('\n\n')}\n`;
}

/** Some packages name a licence and forget its text. @param {Licence} licence */
function textOf({ name, identifier, text }) {
  // The notice of the Apache licence does not fulfil it: it demands a copy of the whole.
  const isNotice = identifier === 'Apache-2.0' && (text?.length ?? 0) < 5_000;
  if (text && !isNotice) return text;
  const standard = identifier && standardText(identifier, authorOf(name));
  return [text, standard].filter(Boolean).join('\n\n') || 'No licence text came with it.';
}

/** @param {string} identifier @param {string} author */
function standardText(identifier, author) {
  const file = `spdx-license-list/licenses/${identifier}.json`;
  try {
    return String(require(file).licenseText)
      .trim()
      .replace(/<year> <(?:copyright holders|owner)>/g, author);
  } catch {
    return '';
  }
}

/** @param {string} name */
function authorOf(name) {
  const author = readJson(fromRoot('node_modules', ...name.split('/'), 'package.json'))?.author;
  return author?.name ?? author ?? `the authors of ${name}`;
}

/** The compiled library contains SQLite and its extension for encryption, which contains code of several people. @returns {Licence[]} */
function databaseLicences() {
  const own = licenceOf(libraryFolder);
  if (!own) return [];
  const source = join(libraryFolder, 'deps', 'sqlite3', 'sqlite3.c');
  const code = existsSync(source) ? readFileSync(source, 'latin1') : '';
  const mit = standardText('MIT', '2006-2026 Ulrich Telle');
  return [
    own,
    {
      name: 'SQLite',
      version: /SQLITE_VERSION\s+"([\d.]+)"/.exec(code)?.[1] ?? '',
      identifier: 'Public domain',
      text: 'Its authors gave it to the public domain. https://sqlite.org/copyright.html',
    },
    {
      name: 'SQLite3 Multiple Ciphers',
      version: /SQLITE3MC_VERSION_STRING\s+"[^"]*?([\d.]+)"/.exec(code)?.[1] ?? '',
      identifier: 'MIT, and others for parts of it',
      text: [mit, 'Notices in its source:', ...listNotices(code)].join('\n\n'),
    },
  ];
}

/** Hunspell and the English dictionary are packages, the Indonesian dictionary lies in our resources. @returns {Licence[]} */
function spellingLicences() {
  const packages = ['hunspell-wasm', 'dictionary-en'].map((name) =>
    licenceOf(fromRoot('node_modules', name)),
  );
  const notice = readFileSync(fromRoot('resources', 'spelling', 'licence.txt'), 'utf8').trim();
  return [
    ...packages.filter((licence) => licence !== null),
    {
      name: 'Indonesian dictionary for Hunspell',
      version: '2',
      identifier: 'LGPL-3.0',
      text: [notice, standardText('LGPL-3.0', ''), standardText('GPL-3.0', '')].join('\n\n'),
    },
  ];
}

/** As a package says itself. null: it is not there. @param {string} folder @returns {Licence | null} */
function licenceOf(folder) {
  const { name, version, license } = readJson(join(folder, 'package.json')) ?? {};
  if (!name) return null;
  const files = readdirSync(folder).filter((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  return { name, version, identifier: license, ...(text !== '' && { text }) };
}

/** Comments that name a holder of rights; those that only give rights up are covered above. @param {string} code */
export function listNotices(code) {
  const comments = code.match(/\/\*[\s\S]*?\*\//g) ?? [];
  const notices = comments
    .filter((text) => /copyright:?\s+(?:\(c\)\s*)?(?:19|20)\d\d/i.test(text) && !/Ulrich Telle/.test(text))
    .map((text) =>
      text
        .replace(/^\s*(?:\/\*+|\*+\/?)[ \t]?|\s*\*+\/\s*$/gm, '')
        .replace(/^(?:Name|Purpose):.*\n/gm, '')
        .trim(),
    );
  return [...new Set(notices)];
}
