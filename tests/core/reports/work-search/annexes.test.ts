import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '#contract/limits.ts';
import type { OptionsOf } from '#contract/report-kinds.ts';
import { inspectPdf } from '#core/reports/page/annex-pages/inspect-pdf.ts';
import { listBookmarks } from '#core/reports/page/annex-pages/list-bookmarks.ts';
import { findBrowser } from '#loopback/find-browser.ts';
import { createPrinting } from '#loopback/printing.ts';
import { pngFile } from '#tests/helpers/journal.ts';
import { pdfFile } from '#tests/helpers/learning.ts';
import { printReport } from '#tests/helpers/print-report.ts';
import { addApplication, stageWith } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { march } from '../options.ts';

const browser = findBrowser(process.platform, process.env);

let core: TestCore;
beforeEach(() => {
  const printing = browser === null ? null : createPrinting({ browser });
  core = createTestCore({ today: '2026-04-20', printing });
});
afterEach(() => core.close());

type Options = Partial<OptionsOf<'work_search'>>;

/** An application with these files at the day on which it was sent. */
async function applyWith(company: string, on: string, files: readonly File[]): Promise<void> {
  const { client } = core;
  const { id } = await addApplication(client, company);
  const stage = await stageWith(client, 'applied');
  await client.applications.changeStage({ id, stageId: stage.id, afterId: null, on });
  const entries = await client.activities.list({ noun: 'application', id });
  const applied = entries.find(({ toMeaning }) => toMeaning === 'applied')?.id ?? '';
  for (const file of files) await client.activities.attachFile({ id: applied, fileId: newId(), file });
}

/** A PDF whose pages say which they are: upright, on its side, and turned. */
async function makePdf(name: string, pageCount = 3): Promise<File> {
  const pdf = await PDFDocument.create();
  for (let page = 1; page <= pageCount; page += 1) {
    const sheet = pdf.addPage(page === 2 ? [842, 595] : [595, 842]);
    sheet.drawText(`Zq page ${page}`, { x: 60, y: 400 });
  }
  pdf.setTitle('Zqsecret title');
  pdf.addJavaScript('run', 'app.alert("Zqscript")');
  return new File([new Uint8Array(await pdf.save())], name, { type: 'application/pdf' });
}

async function makeLocked(name: string, userPassword = 'secret'): Promise<File> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  await pdf.encrypt({ userPassword, ownerPassword: 'secret' });
  return new File([new Uint8Array(await pdf.save())], name, { type: 'application/pdf' });
}

/** One pixel that a browser can draw. */
const pixel = (name: string) =>
  new File(
    [
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    name,
    { type: 'image/png' },
  );

const htmlOf = async (options: Options = {}) =>
  (await core.client.reports.preview({ ...march, ...options })).html;
const textOf = async (options: Options = {}) =>
  (await htmlOf(options))
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('what somebody else made', () => {
  test.each([
    ['three pages', () => makePdf('a.pdf'), { pageCount: 3 }],
    ['a password', () => makeLocked('a.pdf'), { reason: 'encrypted' }],
    ['a lock against changes alone', () => makeLocked('a.pdf', ''), { pageCount: 1 }],
    ['nothing but a beginning', async () => pdfFile(400, 'a.pdf', 'trailer'), { reason: 'unreadable' }],
  ])('is looked into: %s', async (_name, make, facts) => {
    const bytes = new Uint8Array(await (await make()).arrayBuffer());
    expect(await inspectPdf({ bytes })).toEqual(facts);
  });
});

describe('the list of annexes', () => {
  test('numbers files as entries come, each once, and entries name their numbers', async () => {
    const shared = pixel('Screenshot.png');
    await applyWith('Rimba', '2026-03-02', [shared, pngFile('Second.png')]);
    await applyWith('Samudra', '2026-03-05', [shared]);
    const file = await core.client.reports.exportTable({ options: march, bom: false });
    const rows = (await file.text()).trim().split('\r\n');
    expect(rows.slice(1).map((row) => /,("1, 2"|1)$/.exec(row)?.[1])).toEqual(['"1, 2"', '1']);
    const html = await htmlOf();
    expect(html.match(/<h3 dir="auto">[^<]+/g)).toEqual([
      '<h3 dir="auto">Annex 1: Screenshot.png',
      '<h3 dir="auto">Annex 2: Second.png',
    ]);
    expect(html).toMatch(/<img src="data:image\/png;base64,[\w+/=]+" alt="Annex 1: Screenshot.png"/);
    expect(await textOf()).toContain(
      'Proves entry 1, 2 Mar 2026: Application · Rimba · Analyst; entry 2, 5 Mar',
    );
  });

  test('says why a file is not shown', async () => {
    await applyWith('Rimba', '2026-03-02', [
      await makeLocked('Locked.pdf'),
      pdfFile(400, 'Broken.pdf', 'trailer'),
      await makePdf('Whole.pdf'),
    ]);
    const text = await textOf();
    expect(text).toMatch(/Locked\.pdf PDF [\da-f]{64} No: locked with a password/);
    expect(text).toMatch(/Broken\.pdf PDF [\da-f]{64} No: the file cannot be read/);
    expect(text).toMatch(/Whole\.pdf PDF [\da-f]{64} Yes/);
    expect(text).toContain('Annex 3, page 3 of 3');
  });

  test('shows no more than 25 MiB of files, in their order', async () => {
    const half = (name: string, letter: string) => {
      const file = pngFile(name, limits.annexBytes / 2);
      return new File([file, letter], name, { type: file.type });
    };
    await applyWith('Rimba', '2026-03-02', [half('1.png', 'a'), half('2.png', 'b'), pixel('3.png')]);
    const text = await textOf();
    expect(text).toMatch(/2\.png PNG [\da-f]{64} No: too large together/);
    expect(text).toMatch(/3\.png PNG [\da-f]{64} Yes/);
  });

  test('names and shows no file when anything is hidden, and says so', async () => {
    await applyWith('Rimba', '2026-03-02', [pixel('Zqname.png'), await makePdf('Zqother.pdf')]);
    const hides = ['pay' as const];
    expect(await htmlOf({ hides })).not.toMatch(/Zq|<img/);
    const text = await textOf({ hides });
    expect(text).toContain('Something is hidden in this record.');
    expect(text).toMatch(/1 1 PNG [\da-f]{64}/);
  });

  test('is there only when it is asked for, and files of others stay out', async () => {
    await applyWith('Rimba', '2026-02-02', [pixel('February.png')]);
    await applyWith('Samudra', '2026-03-02', [pixel('March.png')]);
    expect(await textOf()).not.toContain('February.png');
    const parts = march.parts.filter((part) => part !== 'annexes');
    expect(await htmlOf({ parts })).not.toMatch(/March\.png|Annex/);
  });
});

test.skipIf(browser === null)(
  'a real print holds pictures, and pages of PDFs on sheets of their own',
  { timeout: 120_000 },
  async () => {
    await applyWith('Rimba', '2026-03-02', [pixel('Screenshot.png'), await makePdf('Letter.pdf')]);
    const file = await printReport(core.client, { ...march, columns: ['date', 'employer', 'annex'] });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const bookmarks = listBookmarks(pdf);
    const [cover, first, last] = ['Annex 2: Letter.pdf', 'Annex 2, page 1 of 3', 'Annex 2, page 3 of 3'].map(
      (name) => bookmarks.get(name) ?? -1,
    );
    expect(cover).toBeGreaterThan(bookmarks.get('Annex 1: Screenshot.png') ?? 99);
    expect([first, last]).toEqual([(cover ?? 0) + 1, (cover ?? 0) + 3]);
    expect(last).toBe(pdf.getPageCount() - 1);
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).not.toMatch(/Zqsecret|Zqscript|JavaScript|pdf-lib|Mozilla/);
    // What is drawn on a sheet is an object of its own among its resources.
    const drawn = pdf.getPages().map(({ node }) => node.Resources()?.has(PDFName.of('XObject')) ?? false);
    expect(drawn.slice(first)).toEqual([true, true, true]);
    expect(pdf.getTitle()).toContain('Work-search record');
  },
);
