import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { advances } from '#core/ideas/layout/advances.ts';
import { isExact, widthOf, wordSpacing } from '#core/ideas/layout/text-widths.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from '#core/machine/temporary-folder.ts';
import { findBrowser } from '#loopback/find-browser.ts';

const browser = findBrowser(process.platform, process.env);

function faceOf(subset: 'latin' | 'latin-ext'): string {
  const file = `@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-${subset}-wght-normal.woff2`;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file));
  return `new FontFace('Bundled ${subset}', 'url(data:font/woff2;base64,${bytes.toString('base64')})', { weight: '200 800' })`;
}

/** Widths at a size of 1000 pixels, as the browser draws them. */
function measure(characters: readonly string[], weight: number): number[] {
  const folder = makeTemporaryFolder();
  try {
    const page = join(folder, 'page.html');
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8"><body><script>
(async () => {
  for (const face of [${faceOf('latin')}, ${faceOf('latin-ext')}]) document.fonts.add(await face.load());
  const context = document.createElement('canvas').getContext('2d');
  context.font = '${weight} 1000px "Bundled latin", "Bundled latin-ext"';
  const widths = ${JSON.stringify(characters)}.map((each) => context.measureText(each).width);
  document.body.textContent = 'widths ' + JSON.stringify(widths) + ' end';
})();
</script>`,
    );
    const flags = [
      '--headless',
      '--disable-gpu',
      '--dump-dom',
      '--virtual-time-budget=10000',
      `--user-data-dir=${join(folder, 'profile')}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ];
    const shown = execFileSync(browser ?? '', [...flags, pathToFileURL(page).href], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(/widths (\[.*\]) end/.exec(shown)?.[1] ?? '[]') as number[];
  } finally {
    removeTemporaryFolder(folder);
  }
}

test.skipIf(browser === null).each([
  ['regular', 400],
  ['bold', 700],
] as const)('the %s widths are those of the bundled typeface', { timeout: 60_000 }, (weight, value) => {
  const characters = advances.flatMap((run) =>
    run[weight].map((_, index) => String.fromCodePoint(run.from + index)),
  );
  const measured = measure(characters, value).map(Math.round);
  expect(measured.length).toBe(characters.length);
  const differing = characters.filter((_, index) => {
    const known = advances.flatMap((run) => run[weight])[index] ?? 0;
    return Math.abs(known - (measured[index] ?? 0)) > 1;
  });
  expect(differing).toEqual([]);
});

test('what the typeface has is known, and for the rest there is room', () => {
  expect(widthOf('a', 'regular')).toBe(0.572);
  expect(widthOf('a a', 'regular')).toBeCloseTo(2 * 0.572 + 0.17 + wordSpacing);
  expect(['Rp 25.000 – “enak”, café Łódź', '漢', 'ไทย', 'e\u0301'].map(isExact)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(widthOf('漢字', 'bold')).toBe(2);
  // One picture of four signs, and a letter with a mark above.
  expect(widthOf('👩🏽\u200D💻', 'regular')).toBeLessThan(3);
  expect(widthOf('e\u0301', 'regular')).toBe(widthOf('e', 'regular'));
  expect(widthOf('\uFDFD', 'regular')).toBeGreaterThan(10);
});
