import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listBookmarks } from '#core/reports/page/annex-pages/list-bookmarks.ts';
import { printInParts } from '#core/reports/printing/print-in-parts.ts';
import { findBrowser } from '#loopback/find-browser.ts';
import { createPrinting } from '#loopback/printing.ts';
import { archiveOptions, makeLearning, makeLedger, makePeople, openBook } from './make-book.ts';

const browser = findBrowser(process.platform, process.env);
const hasTools = ['qpdf', 'pdftotext', 'pdfinfo'].every(
  (tool) => spawnSync(tool, ['-h']).error === undefined,
);

const chapters = [
  makePeople('applications', 8),
  makeLedger(150),
  makePeople('contacts', 40),
  makeLearning(6),
];
const names = ['Applications', 'Ledger of activities', 'Contacts', 'Learning'];
let folder: string;
let path: string;
let pdf: PDFDocument;
let partCount: number;

beforeAll(async () => {
  if (!browser) return;
  folder = mkdtempSync(join(tmpdir(), 'langkah-parts-'));
  const options = archiveOptions({ hides: ['names'] });
  const { title, report } = openBook(chapters, 12_000, options);
  partCount = report.parts.length;
  const about = { paper: 'A4', name: 'a.pdf', title, author: 'Sari', today: '2026-04-20' } as const;
  const file = await printInParts(
    { printing: createPrinting({ browser }), log: { write() {} } },
    { ...about, report },
  );
  const bytes = new Uint8Array(await file.arrayBuffer());
  path = join(folder, 'a.pdf');
  writeFileSync(path, bytes);
  pdf = await PDFDocument.load(bytes, { updateMetadata: false });
}, 120_000);
afterAll(() => folder && rmSync(folder, { recursive: true }));

const run = (program: string, ...given: string[]) =>
  spawnSync(program, given, { encoding: 'utf8', maxBuffer: 1e9 });
const textOn = (page: number) =>
  run('pdftotext', '-layout', '-f', `${page}`, '-l', `${page}`, path, '-').stdout;

describe.skipIf(browser === null)('an archive that is printed in parts', { timeout: 60_000 }, () => {
  test('has a bookmark for each chapter, and each record below its own', () => {
    expect(partCount).toBeGreaterThan(6);
    const outline = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict);
    const title = outline.lookup(PDFName.of('First'), PDFDict);
    expect(outline.get(PDFName.of('First'))).toBe(outline.get(PDFName.of('Last')));
    const below: [string, number][] = [];
    for (
      let item = title.lookupMaybe(PDFName.of('First'), PDFDict);
      item;
      item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
    ) {
      const text = String(item.lookup(PDFName.of('Title'))).slice(1, -1);
      below.push([text, Math.abs(Number(String(item.get(PDFName.of('Count')) ?? 0)))]);
    }
    expect(below).toEqual([
      ...[
        ['Contents', 0],
        ['Applications', 8],
        ['Ledger of activities', 0],
        ['Contacts', 40],
        ['Learning', 2],
      ],
      ['What this report leaves out', 0],
    ]);
  });

  test('has links in its contents that lead to the page of their chapter', () => {
    const pages = pdf.getPages();
    const bookmarks = listBookmarks(pdf);
    const found = new Set<number>();
    for (const ref of pages[0]?.node.lookup(PDFName.of('Annots'), PDFArray).asArray() ?? []) {
      const dest = pdf.context.lookup(ref, PDFDict).lookup(PDFName.of('Dest'), PDFArray);
      found.add(pages.findIndex((page) => page.ref === (dest.get(0) as PDFRef)));
    }
    expect([...found]).toEqual(names.map((name) => bookmarks.get(name)));
  });

  test.skipIf(!hasTools)('has sheets whose numbers go on, and contents that name them', () => {
    const numbers = pdf.getPages().map((_, index) => /Page (\d+)\s*$/.exec(textOn(index + 1))?.[1]);
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
    const contents = textOn(1);
    expect(contents).toContain(`${pdf.getPageCount()} pages in all`);
    const bookmarks = listBookmarks(pdf);
    for (const name of names) {
      const line = contents.split('\n').find((each) => each.trim().startsWith(name));
      expect(line?.trim().split(/\s+/).at(-1)).toBe(String((bookmarks.get(name) ?? 0) + 1));
    }
    // No sheet is empty.
    for (const [index] of pdf.getPages().entries())
      expect(
        textOn(index + 1)
          .trim()
          .split('\n').length,
      ).toBeGreaterThan(3);
  });

  test.skipIf(!hasTools)('is a sound file that says nothing of how it was made', () => {
    const check = run('qpdf', '--check', path);
    expect([check.status, check.stderr]).toEqual([0, '']);
    const plain = join(folder, 'plain.pdf');
    run('qpdf', '--qdf', '--object-streams=disable', path, plain);
    const text = readFileSync(plain, 'latin1');
    expect(text).not.toMatch(/chapter:|file:|Skia|Chrom|Mozilla/);
    const ids = text.match(/\/ID \((.*)\)/g) ?? [];
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids.map((id) => id.slice(4)));
    const named =
      text.match(/\/Headers \[[^\]]*\]/g)?.flatMap((list) => list.match(/\([^)]*\)/g) ?? []) ?? [];
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test.skipIf(!hasTools)(
    'is read as one document, with headings in their order and heads in its tables',
    () => {
      const lines = run('pdfinfo', '-struct-text', path).stdout.split('\n');
      expect(lines.filter((line) => /^\s*Document/.test(line))).toHaveLength(1);
      const textAfter = (index: number) => lines.slice(index).find((line) => /"[^"]/.test(line));
      const headings = lines.flatMap((line, index) =>
        /^\s*H2 /.test(line) ? [textAfter(index)?.trim().slice(1, -1)] : [],
      );
      expect(headings).toEqual(['Contents', ...names, 'What this report leaves out']);
      const people = lines.flatMap((line) => /"(Person \d+ of contacts)/.exec(line)?.[1] ?? []);
      expect(people).toEqual(Array.from({ length: 40 }, (_, index) => `Person ${index + 1} of contacts`));
      const tables = lines.filter((line) => /^\s*Table/.test(line)).length;
      expect(tables).toBeGreaterThan(60);
      expect(lines.filter((line) => /^\s*TH/.test(line)).length).toBeGreaterThan(tables);
    },
  );
});
