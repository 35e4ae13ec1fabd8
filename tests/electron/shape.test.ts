import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contract } from '#contract/index.ts';

const root = join(import.meta.dirname, '..', '..', 'electron');
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    return { path: join(entry.parentPath, entry.name).slice(root.length + 1), text };
  });

/** Imports that are still there when the program runs. */
function runTimeImports(text: string): string[] {
  return [...text.matchAll(/^(?:import|export)\s(?!type\b)([^;]*?)\bfrom '([^']+)'/gm)]
    .filter(([, names = '']) => !/^\{(?:\s*type \w+,?)+\s*\}\s*$/.test(names))
    .map(([, , name]) => name ?? '');
}

test('only the start of each process imports Electron: everything else is handed what it uses', () => {
  const importers = files.filter(({ text }) =>
    runTimeImports(text).some((name) => /^electron(?:-store)?(?:\/|$)/.test(name)),
  );
  expect(importers.map(({ path }) => path).sort()).toEqual([
    join('main', 'index.ts'),
    join('preload', 'index.ts'),
  ]);
  expect(files.filter(({ text }) => /\brequire\(|\bimport\(/.test(text))).toEqual([]);
});

test('the finder of imports sees through all ways to write them', () => {
  expect(runTimeImports("import { app } from 'electron';")).toEqual(['electron']);
  expect(runTimeImports("import {\n  app,\n  type Session,\n} from 'electron';")).toEqual(['electron']);
  expect(runTimeImports("import Store from 'electron-store';")).toEqual(['electron-store']);
  expect(runTimeImports("export { app } from 'electron';")).toEqual(['electron']);
  expect(runTimeImports("import type { Session } from 'electron';")).toEqual([]);
  expect(runTimeImports("import { type Session } from 'electron';")).toEqual([]);
});

test('no procedure of the contract is named here: a new one changes nothing in it', () => {
  const names = Object.entries(contract).flatMap(([noun, verbs]) =>
    Object.keys(verbs).map((verb) => `${noun}.${verb}`),
  );
  expect(names.length).toBeGreaterThan(40);
  const named = names.filter((name) =>
    files.some(({ text }) => new RegExp(`(router|client)\\??\\.${name}\\b`).test(text)),
  );
  expect(named).toEqual([]);
  // Nor is the contract itself known, but for the words of settings.
  const imports = files.flatMap(({ text }) =>
    [...text.matchAll(/from '#contract\/([\w-]+)\.ts'/g)].map(([, name]) => name),
  );
  expect(new Set(imports)).toEqual(new Set(['settings', 'failures']));
});

test('the shell nobody could run on a real machine yet stays small', () => {
  const lineCount = files.reduce((sum, { text }) => sum + text.trimEnd().split('\n').length, 0);
  expect(files.length).toBeLessThanOrEqual(10);
  expect(lineCount).toBeLessThanOrEqual(700);
});
