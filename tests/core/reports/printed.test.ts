import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ReportKind, type ReportOptions, reportKinds } from '#contract/report-kinds.ts';
import { pageStyles } from '#core/reports/page/page-styles.ts';
import { findBrowser } from '#loopback/find-browser.ts';
import { createPrinting } from '#loopback/printing.ts';
import { printReport } from '#tests/helpers/print-report.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { everythingOf } from './options.ts';

const browser = findBrowser(process.platform, process.env);
let core: TestCore;
beforeAll(() => {
  core = createTestCore({ sample: 'en', printing: createPrinting({ browser: browser ?? '' }) });
});
afterAll(() => core.close());

/** Everything that a report can hold, about what the sample has. */
async function optionsOf(kind: ReportKind): Promise<ReportOptions> {
  const { client, clock } = core;
  const ideas = (await client.ideas.list({ limit: 50 })).rows;
  const [application] = (await client.applications.list({ limit: 1 })).rows;
  return everythingOf(kind, {
    applicationId: application?.id,
    ideaId: ideas.toSorted((one, other) => other.noteCount - one.noteCount)[0]?.id,
    today: clock.today(),
  });
}

interface Element {
  type: string;
  hasAlternative: boolean;
}

/** Elements of the structure tree in the order in which they are read. */
function listElements(pdf: PDFDocument): Element[] {
  const all: Element[] = [];
  const seen = new Set<unknown>();
  const visit = (given: unknown): void => {
    const node = given instanceof PDFRef ? pdf.context.lookup(given) : given;
    if (node === undefined || seen.has(node)) return;
    seen.add(node);
    if (Array.isArray(node)) node.forEach(visit);
    else if (node instanceof PDFDict) {
      const type = node.get(PDFName.of('S'));
      if (type) all.push({ type: String(type), hasAlternative: node.has(PDFName.of('Alt')) });
      visit(node.lookup(PDFName.of('K')));
    } else if (typeof node === 'object' && node !== null && 'asArray' in node) {
      for (const one of (node as { asArray(): unknown[] }).asArray()) visit(one);
    }
  };
  visit(pdf.catalog.lookup(PDFName.of('StructTreeRoot')));
  return all;
}

function listFonts(pdf: PDFDocument): PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font') ? [object] : [],
    );
}

/** Its outlines are in the file: as drawings of their own, as a file, or in the font it is made of. */
function isInside(font: PDFDict): boolean {
  if (font.has(PDFName.of('CharProcs')) || font.has(PDFName.of('DescendantFonts'))) return true;
  const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  return ['FontFile', 'FontFile2', 'FontFile3'].some((name) => descriptor?.has(PDFName.of(name)));
}

/** How many rows of tables begin on each sheet. The head of a table is one, where it stands first. */
function countRows(pdf: PDFDocument): number[] {
  const sheetOf = (given: unknown): string | undefined => {
    const node = given instanceof PDFRef ? pdf.context.lookup(given) : given;
    if (node instanceof PDFArray) return node.asArray().map(sheetOf).find(Boolean);
    if (!(node instanceof PDFDict)) return undefined;
    return node.get(PDFName.of('Pg'))?.toString() ?? sheetOf(node.get(PDFName.of('K')));
  };
  const begun = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && String(object.get(PDFName.of('S'))) === '/TR' ? [sheetOf(object)] : [],
    );
  return pdf.getPages().map(({ ref }) => begun.filter((sheet) => sheet === ref.toString()).length);
}

test.skipIf(browser === null)('the last rows of a table are never one or two alone on a sheet', async () => {
  const printing = createPrinting({ browser: browser ?? '' });
  const ends = new Set<number>();
  for (let count = 28; count < 36; count += 1) {
    const rows = Array.from({ length: count }, (_, at) => `<tr><th scope="row">${at}</th><td>x</td></tr>`);
    const table = `<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
    const html = `<!doctype html><html lang="en"><style>@page { margin: 20mm } ${pageStyles}</style>${table}</html>`;
    const pdf = await PDFDocument.load(await printing.print(html, { paper: 'A4' }));
    const [first = 0, second = 0] = countRows(pdf);
    expect(first + second).toBe(count + 1);
    ends.add(second);
  }
  await printing.stop();
  expect([...ends].sort((a, b) => a - b).slice(0, 3)).toEqual([0, 3, 4]);
});

describe.skipIf(browser === null)('a real browser prints', () => {
  test.each(reportKinds)('%s tagged, bookmarked, titled, with its typefaces inside', async (kind) => {
    const file = await printReport(core.client, await optionsOf(kind));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const elements = listElements(pdf);
    const types = new Set(elements.map(({ type }) => type));
    expect(elements.filter(({ type }) => type === '/H1')).toHaveLength(1);
    for (const type of kind === 'interview_sheet' ? ['/H2'] : ['/H2', '/Table', '/TH', '/TD'])
      expect(types).toContain(type);
    expect(elements.filter(({ type, hasAlternative }) => type === '/Figure' && !hasAlternative)).toEqual([]);
    expect(pdf.catalog.has(PDFName.of('Outlines'))).toBe(true);
    expect(pdf.getTitle()).not.toBe('');
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).not.toMatch(/Mozilla|HeadlessChrome|Skia/);
    const fonts = listFonts(pdf);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !isInside(font)).map(String)).toEqual([]);
  });

  test('charts carry words for those who do not see them', async () => {
    const file = await printReport(core.client, await optionsOf('search_summary'));
    const pdf = await PDFDocument.load(await file.arrayBuffer(), { updateMetadata: false });
    const figures = listElements(pdf).filter(({ type }) => type === '/Figure');
    expect(figures.length).toBeGreaterThan(1);
  });
});
