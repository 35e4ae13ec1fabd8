import { cpSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  expectRefused,
  makeDatabase,
  makeFolder,
  open,
  removeFolder,
} from '#tests/helpers/workspace-folder.ts';

let folder: string;
let killed: string;
beforeEach(() => {
  folder = makeFolder();
  makeDatabase(folder);
  const database = open(folder);
  database.raw.exec("UPDATE companies SET notes = 'written last'");
  killed = makeFolder();
  // As a killed process leaves it: a file and a log that still has to be written into it.
  cpSync(folder, killed, { recursive: true });
  database.close();
});
afterEach(() => {
  removeFolder(folder);
  removeFolder(killed);
});

const main = () => join(killed, 'langkah.db');
const bytes = () => [readFileSync(main()), readFileSync(`${main()}-wal`)];

test('a database that was killed opens with all of it, and leaves no copies', () => {
  const database = open(killed);
  expect(database.raw.prepare('SELECT notes FROM companies').pluck().all()).toEqual(['written last']);
  database.close();
  expect(readdirSync(killed).filter((name) => name.endsWith('.original'))).toEqual([]);
});

test('one that turns out to be damaged is left byte for byte, its log as well', () => {
  const content = readFileSync(main());
  content.fill(0, 8_192, 12_288);
  writeFileSync(main(), content);
  const before = bytes();
  expect(() => open(killed)).toThrow('DATABASE_DAMAGED');
  expect(bytes()).toEqual(before);
  expect(readdirSync(killed).filter((name) => name.endsWith('.original'))).toEqual([]);
});

test('one that was cut as well', () => {
  truncateSync(main(), 8_192);
  const before = bytes();
  expect(() => open(killed)).toThrow('DATABASE_DAMAGED');
  expect(bytes()).toEqual(before);
});

test('one that SQLite cannot even open as well', () => {
  const content = readFileSync(main());
  // Behind the words by which it is known: the size of its pages and all that follows.
  content.fill(0xff, 16, 24);
  writeFileSync(main(), content);
  const before = bytes();
  expect(() => open(killed)).toThrow('DATABASE_DAMAGED');
  expect(bytes()).toEqual(before);
  expect(readdirSync(killed).filter((name) => name.endsWith('.original'))).toEqual([]);
});

test('one that somebody else has open is not touched', () => {
  const holder = open(killed);
  const before = bytes();
  expectRefused(killed, 'IN_USE');
  expect(bytes()).toEqual(before);
  holder.raw.exec("UPDATE companies SET notes = 'still mine'");
  holder.close();
  const again = open(killed);
  expect(again.raw.prepare('SELECT notes FROM companies').pluck().all()).toEqual(['still mine']);
  again.close();
});
