import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, onTestFinished, test } from 'vitest';
import type { Printing } from '#core/ports.ts';
import { cleanPdf } from '#core/reports/printing/clean-pdf.ts';
import { findBrowser } from '#loopback/find-browser.ts';
import { createPrinting } from '#loopback/printing.ts';
import { printReport } from '#tests/helpers/print-report.ts';
import { addApplication, failureOf, stageWith } from '#tests/helpers/scenery.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';
import { march } from './options.ts';

const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/156.0';

/** A PDF as a browser leaves it: says what made it, where and when. */
async function makeBrowserPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.setTitle('file:///home/sari/page.html');
  pdf.setCreator(userAgent);
  pdf.setProducer('Skia/PDF m156');
  pdf.setCreationDate(new Date(1_774_000_123_000));
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('id'));
  pdf.catalog.set(PDFName.of('MarkInfo'), pdf.context.obj({ Marked: true }));
  const entry = pdf.context.register(pdf.context.obj({ Title: PDFString.of('Entries') }));
  pdf.catalog.set(PDFName.of('Outlines'), pdf.context.obj({ First: entry, Last: entry, Count: 1 }));
  const xmp = pdf.context.stream(`<x:xmpmeta>${userAgent}</x:xmpmeta>`);
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp));
  return pdf.save({ useObjectStreams: false });
}

function start(printing: Printing | null) {
  const core = createTestCore({ today: '2026-04-20', printing });
  onTestFinished(() => core.close());
  return core;
}

test('metadata say what is on the page and nothing of the machine', async () => {
  const cleaned = await cleanPdf(await makeBrowserPdf(), {
    title: 'Catatan pencarian kerja – 株',
    author: 'Sari \u{1F426}',
    day: '2026-04-01',
  });
  const text = Buffer.from(cleaned).toString('latin1');
  for (const trace of ['Mozilla', 'Skia', 'home/sari', 'xmpmeta', 'pdf-lib', '2026032']) {
    expect(text).not.toContain(trace);
  }
  const pdf = await PDFDocument.load(cleaned, { updateMetadata: false });
  expect(pdf.getTitle()).toBe('Catatan pencarian kerja – 株');
  expect(pdf.getAuthor()).toBe('Sari \u{1F426}');
  expect([pdf.getCreator(), pdf.getProducer()]).toEqual(['Langkah', 'Langkah']);
  expect(text.match(/\/(?:CreationDate|ModDate) \(D:20260401\)/g)).toHaveLength(2);
  expect(String(pdf.catalog.get(PDFName.of('Lang')))).toBe('(id)');
  expect(String(pdf.catalog.get(PDFName.of('MarkInfo')))).toContain('/Marked true');
  expect(String(pdf.catalog.get(PDFName.of('ViewerPreferences')))).toContain('/DisplayDocTitle true');
});

test('it opens as wide as the window, and shows bookmarks only where there are any', async () => {
  const facts = { title: 'T', author: null, day: '2026-04-01' };
  const withOutline = await PDFDocument.load(await cleanPdf(await makeBrowserPdf(), facts));
  expect(String(withOutline.catalog.get(PDFName.of('OpenAction')))).toBe(
    `[ ${withOutline.getPage(0).ref} /FitH null ]`,
  );
  expect(String(withOutline.catalog.get(PDFName.of('PageMode')))).toBe('/UseOutlines');
  const plain = await PDFDocument.create();
  plain.addPage();
  const without = await PDFDocument.load(await cleanPdf(await plain.save(), facts));
  expect(without.catalog.has(PDFName.of('PageMode'))).toBe(false);
});

test('nobody is the author when no name was entered', async () => {
  const cleaned = await cleanPdf(await makeBrowserPdf(), { title: 'T', author: null, day: '2026-04-01' });
  expect(Buffer.from(cleaned).toString('latin1')).not.toContain('/Author');
});

test('what is printed is the preview with the typeface inside', async () => {
  const printed: unknown[] = [];
  const { client } = start({
    async print(html, options) {
      printed.push(html, options);
      return makeBrowserPdf();
    },
  });
  const file = await printReport(client, { ...march, paper: 'Letter' });
  expect([file.name, file.type]).toEqual([
    'langkah-work-search-2026-03-01-2026-03-31.pdf',
    'application/pdf',
  ]);
  const { html } = await client.reports.preview({ ...march, paper: 'Letter' });
  const [given, options] = printed as [string, unknown];
  expect(
    given.match(/@font-face \{[^}]*url\("data:font\/woff2;base64,[\w+/=]{5000,}"\)[^}]*\}\n/g),
  ).toHaveLength(3);
  expect(given.replace(/@font-face \{[^}]*\}\n/g, '')).toBe(html);
  expect(options).toEqual({ paper: 'Letter', signal: expect.any(AbortSignal) });
});

test('without a printer, with one that fails, and with one that gives no PDF, the failure has its own code', async () => {
  const print = (printing: Printing | null) => failureOf(printReport(start(printing).client, march));
  expect(await print(null)).toEqual({ code: 'NOT_AVAILABLE' });
  expect(await print({ print: () => Promise.reject(new Error('/home/sari')) })).toEqual({
    code: 'PRINT_FAILED',
  });
  expect(await print({ print: async () => new Uint8Array([1, 2, 3]) })).toEqual({ code: 'PRINT_FAILED' });
});

test('a print that hangs is stopped, down to the printer, and the next one is made all the same', async () => {
  const begun = Promise.withResolvers<AbortSignal>();
  let isHanging = true;
  const { client } = start({
    print(_html, { signal }) {
      if (!isHanging || !signal) return makeBrowserPdf();
      begun.resolve(signal);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
  });
  const steps = await client.reports.print(march);
  expect((await steps.next()).value).toEqual({ done: 1, total: 10 });
  const signal = await begun.promise;
  expect(signal.aborted).toBe(false);
  await steps.return?.(undefined as never);
  expect(signal.aborted).toBe(true);
  isHanging = false;
  expect((await printReport(client, march)).size).toBeGreaterThan(0);
});

test('a period that ends before it begins is refused at its end', async () => {
  const { client } = start(null);
  const call = client.reports.preview({ ...march, from: '2026-04-01' });
  expect(await failureOf(call)).toEqual({
    code: 'INVALID_INPUT',
    data: { refusals: [{ field: 'to', reason: 'OUT_OF_RANGE' }] },
  });
});

const browser = findBrowser(process.platform, process.env);

test.skipIf(browser === null)(
  'a real browser prints it tagged, bookmarked, in our typeface',
  { timeout: 60_000 },
  async () => {
    const { client } = start(createPrinting({ browser: browser ?? '' }));
    const applied = await stageWith(client, 'applied');
    for (let count = 0; count < 60; count += 1) {
      const { id } = await addApplication(client, `Rimba ${count}`, { role: '<script>' });
      await client.applications.changeStage({ id, stageId: applied.id, afterId: null, on: '2026-03-02' });
    }
    const file = await printReport(client, {
      ...march,
      language: 'id',
      columns: ['date', 'employer'],
    });
    const pdf = await PDFDocument.load(await file.arrayBuffer(), { updateMetadata: false });
    expect(pdf.getPageCount()).toBeGreaterThan(1);
    expect(pdf.getPage(0).getWidth()).toBeCloseTo(595, -0.5);
    expect(pdf.getTitle()).toBe('Catatan pencarian kerja, 1–31 Maret 2026');
    expect(String(pdf.catalog.get(PDFName.of('Lang')))).toContain('id');
    for (const part of ['StructTreeRoot', 'Outlines']) expect(pdf.catalog.has(PDFName.of(part))).toBe(true);
    const text = Buffer.from(await file.arrayBuffer()).toString('latin1');
    expect(text).not.toMatch(/Mozilla|Chrom|Skia/);
  },
);

test.skipIf(browser === null)(
  'every Latin letter is drawn by our typeface, and other scripts by those of the machine',
  { timeout: 60_000 },
  async () => {
    const { client } = start(createPrinting({ browser: browser ?? '' }));
    const fontsWith = async (coverLine: string) => {
      const file = await printReport(client, { ...march, coverLine });
      const bytes = Buffer.from(await file.arrayBuffer()).toString('latin1');
      return new Set([...bytes.matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?(\w+)/g)].map(([, name = '']) => name));
    };
    const names = 'Şule Łukasz Žižek Đặng Nguyễn Việt Phượng Øystein Ħal';
    const latin = [...(await fontsWith(names))];
    expect(latin.filter((name) => !name.startsWith('PlusJakartaSans'))).toEqual([]);
    const others = [...(await fontsWith('株式会社未来 شركة الأفق 🦜'))];
    expect(others.some((name) => !name.startsWith('PlusJakartaSans'))).toBe(true);
  },
);
