import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '#loopback/find-browser.ts';
import { createPrinting } from '#loopback/printing.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'langkah-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  expect(leftovers(), 'nothing is left behind').toEqual([]);
});

const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`langkah-${process.pid}-`));

function makeProgram(script: string): string {
  const path = join(folder, 'browser');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o700);
  return path;
}

test('a machine without such a browser has no printing', () => {
  expect(findBrowser('linux', { PATH: folder })).toBeNull();
  writeFileSync(join(folder, 'chromium'), 'not a program');
  expect(findBrowser('linux', { PATH: folder })).toBeNull();
});

test('the browser is found without being told where it is', () => {
  const path = join(folder, 'microsoft-edge');
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o700);
  expect(findBrowser('linux', { PATH: folder })).toBe(path);
});

test('a browser that fails, or prints nothing, is an error', async () => {
  const failing = createPrinting({ browser: makeProgram('exit 7') });
  await expect(failing.print('<p>', { paper: 'A4' })).rejects.toThrow();
  const idle = createPrinting({ browser: makeProgram('exit 0') });
  await expect(idle.print('<p>', { paper: 'A4' })).rejects.toThrow();
  const missing = createPrinting({ browser: join(folder, 'gone') });
  await expect(missing.print('<p>', { paper: 'A4' })).rejects.toThrow();
});

test('a browser that hangs is killed with everything it started', async () => {
  const pidFile = join(folder, 'pid');
  const browser = makeProgram(`sleep 600 & echo $! > ${pidFile}; wait`);
  const printing = createPrinting({ browser, timeoutMs: 300 });
  await expect(printing.print('<p>', { paper: 'A4' })).rejects.toThrow();
  const pid = Number(execFileSync('cat', [pidFile]).toString());
  await expect.poll(() => isRunning(pid)).toBe(false);
});

test('stopping ends what is printing', async () => {
  const printing = createPrinting({ browser: makeProgram('sleep 600') });
  const outcome = expect(printing.print('<p>', { paper: 'A4' })).rejects.toThrow();
  await printing.stop();
  expect(leftovers()).toEqual([]);
  await outcome;
  await expect(printing.print('<p>', { paper: 'A4' })).rejects.toThrow();
});

function isRunning(pid: number): boolean {
  try {
    // A killed process stays in the table until somebody asks how it ended.
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)])
      .toString()
      .startsWith('Z');
  } catch {
    return false;
  }
}

const browser = findBrowser(process.platform, process.env);
describe.skipIf(!browser)('with the browser of this machine', () => {
  const html = (
    style = '',
  ) => `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Laporan</title>
<style>@page{margin:20mm;@bottom-right{content:"Halaman " counter(page) " / " counter(pages)}}${style}
h2{break-before:page}</style></head><body><h1>Bulan ini</h1><p>satu</p><h2>Wawancara</h2>
<table><tr><th scope="col">Tanggal</th></tr><tr><td>10 Maret</td></tr></table></body></html>`;

  async function print(text: string, paper: 'A4' | 'Letter'): Promise<{ path: string; facts: string }> {
    const pdf = await createPrinting({ browser: browser ?? '' }).print(text, { paper });
    const path = join(folder, 'report.pdf');
    writeFileSync(path, pdf);
    return { path, facts: execFileSync('pdfinfo', [path]).toString() };
  }

  test('a report is tagged, has bookmarks and numbered pages', async () => {
    const { path, facts } = await print(html(), 'A4');
    expect(facts).toMatch(/Title: +Laporan/);
    expect(facts).toMatch(/Tagged: +yes/);
    expect(facts).toMatch(/Pages: +2/);
    expect(facts).toMatch(/Page size: .*\(A4\)/);
    expect(execFileSync('pdftotext', [path, '-']).toString()).toMatch(/Halaman 1 \/ 2[\s\S]*Halaman 2 \/ 2/);
    expect(execFileSync('pdfinfo', ['-struct-text', path]).toString()).toMatch(/H1[\s\S]*Bulan ini[\s\S]*TH/);
    const { outlines } = JSON.parse(execFileSync('qpdf', ['--json', path]).toString());
    expect(outlines).toMatchObject([{ title: 'Bulan ini', kids: [{ title: 'Wawancara' }] }]);
  });

  test('the paper asked for is used, and a rule of the document wins over it', async () => {
    expect((await print(html(), 'Letter')).facts).toMatch(/Page size: .*\(letter\)/);
    expect((await print(html('@page{size:A4}'), 'Letter')).facts).toMatch(/Page size: .*\(A4\)/);
  });

  test('a document that reaches for something outside gets nothing', async () => {
    let requestCount = 0;
    const outside = createServer((_, response) => {
      requestCount += 1;
      response.end();
    });
    await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
    const { port } = outside.address() as AddressInfo;
    await print(html().replace('<p>', `<img src="http://127.0.0.1:${port}/x.png"><p>`), 'A4');
    outside.close();
    expect(requestCount).toBe(0);
  });
});
