import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashIconSource, icnsSizes, iconFolder, icoSizes, pngSizes } from '#scripts/packaging/icons.mjs';

const read = (name: string) => readFileSync(join(iconFolder, name));

/** Width and height of a PNG picture, which stand at a fixed place behind its signature. */
function sizeOfPng(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('icons', () => {
  test('are drawn from the picture as it is now', () => {
    expect(JSON.parse(read('made-from.json').toString()), 'run `npm run icons`').toEqual({
      sha256: hashIconSource(),
    });
  });

  test.each(pngSizes)('of %i pixels are what their names say', (size) => {
    expect(sizeOfPng(read(`${size}x${size}.png`))).toEqual([size, size]);
  });

  test('for Windows come in every size of its lists, taskbars and tiles', () => {
    const ico = read('icon.ico');
    const count = ico.readUInt16LE(4);
    const sizes = Array.from({ length: count }, (_, index) => ico.readUInt8(6 + index * 16) || 256);
    expect(sizes).toEqual(icoSizes);
  });

  test('for macOS come in plain and in double density', () => {
    const icns = read('icon.icns');
    expect(icns.subarray(0, 4).toString('latin1')).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const names: string[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      names.push(icns.subarray(at, at + 4).toString('latin1'));
    expect(names).toEqual(['TOC ', ...Object.keys(icnsSizes)]);
  });
});
