import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { IconIcns, IconIco } from '@shockpkg/icon-encoder';
import { fromRoot } from '../toolchain/project.mjs';

export const iconSource = fromRoot('resources', 'icon.svg');
export const iconFolder = fromRoot('resources', 'icons');

/** Linux takes all of them, one file a size. */
export const pngSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

export const icoSizes = [16, 24, 32, 48, 64, 128, 256];

/** Names that Apple gives to the sizes; the sharp ones of dense screens have twice the pixels. */
export const icnsSizes = {
  ic04: 16,
  ic11: 32,
  ic05: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
};

/**
 * Draws `resources/icon.svg` in every size and container that an operating system asks for.
 * @param {string} [folder]
 */
export async function makeIcons(folder = iconFolder) {
  const svg = readFileSync(iconSource, 'utf8');
  const drawn = new Map(pngSizes.map((size) => [size, draw(svg, size)]));
  mkdirSync(folder, { recursive: true });
  for (const [size, png] of drawn) writeFileSync(join(folder, `${size}x${size}.png`), png);
  const ico = new IconIco();
  // Windows reads pictures below 256 pixels reliably only as bitmaps; `null` lets the encoder choose so.
  for (const size of icoSizes) await ico.addFromPng(drawn.get(size) ?? new Uint8Array(), null, false);
  writeFileSync(join(folder, 'icon.ico'), ico.encode());
  const icns = new IconIcns();
  icns.toc = true;
  for (const [name, size] of Object.entries(icnsSizes))
    await icns.addFromPng(drawn.get(size) ?? new Uint8Array(), [name], false);
  writeFileSync(join(folder, 'icon.icns'), icns.encode());
  writeFileSync(join(folder, 'made-from.json'), `${JSON.stringify({ sha256: hashIconSource() })}\n`);
}

/** Of the text with `\n`: a checkout on Windows may have other line ends. */
export function hashIconSource() {
  const text = readFileSync(iconSource, 'utf8').replaceAll('\r\n', '\n');
  return createHash('sha256').update(text).digest('hex');
}

/** @param {string} svg @param {number} size */
function draw(svg, size) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}
