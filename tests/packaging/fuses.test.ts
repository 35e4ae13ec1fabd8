import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { checkFinished } from '#scripts/packaging/after-pack.mjs';
import { findWrongFuses, fuses, setFuses } from '#scripts/packaging/fuses.mjs';
import { makeFuseWire } from './fake-runtime.ts';

const folder = mkdtempSync(join(tmpdir(), 'langkah-fuses-'));
const program = join(folder, 'program');
const names = Object.keys(fuses) as (keyof typeof fuses)[];

beforeEach(() => writeFileSync(program, makeFuseWire()));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('fuses', () => {
  test('the table names every fuse there is', () => {
    const known = Object.keys(FuseV1Options).filter((key) => Number.isNaN(Number(key)));
    expect([...names].sort()).toEqual(known.sort());
  });

  test('the table is the one that was decided', () => {
    expect(names.filter((name) => fuses[name]).sort()).toEqual([
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
      'WasmTrapHandlers',
    ]);
  });

  test('as Electron ships them they are refused, once set they are as the table says', async () => {
    expect(await findWrongFuses(program)).toHaveLength(names.filter((name) => !fuses[name]).length);
    await setFuses(program);
    expect(await findWrongFuses(program)).toEqual([]);
  });

  test('setting them changes nothing but them', async () => {
    const before = readFileSync(program);
    await setFuses(program);
    const after = readFileSync(program);
    const changed = [...after.keys()].filter((index) => before[index] !== after[index]);
    expect(changed).toHaveLength(names.filter((name) => !fuses[name]).length);
  });

  test.each(names)('a flipped %s is noticed', async (name) => {
    await setFuses(program);
    await flipFuses(program, { version: FuseVersion.V1, [FuseV1Options[name]]: !fuses[name] });
    expect(await findWrongFuses(program)).toEqual([expect.stringContaining(name)]);
  });

  test('a fuse that Electron no longer has is noticed', async () => {
    await setFuses(program);
    const bytes = readFileSync(program);
    bytes[bytes.indexOf('sX') + 2 + 2] = FuseState.REMOVED;
    writeFileSync(program, bytes);
    expect(await findWrongFuses(program)).toEqual(['RunAsNode is removed, and disable is wanted']);
  });

  test('a fuse that the table does not know stops the packaging', async () => {
    writeFileSync(program, makeFuseWire(10));
    await expect(setFuses(program)).rejects.toThrow('strictlyRequireAllFuses');
    expect(await findWrongFuses(program)).toContain('fuse 9 is not in the table');
  });

  test('a program without fuses stops the packaging', async () => {
    writeFileSync(program, 'not Electron');
    await expect(setFuses(program)).rejects.toThrow('sentinel');
  });

  test('nothing packed, nothing refused', async () => {
    expect(await checkFinished()).toEqual([]);
  });
});
