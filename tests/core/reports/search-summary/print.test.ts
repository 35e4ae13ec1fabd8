import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFStream, PDFString } from '@cantoo/pdf-lib';
import { expect, onTestFinished, test } from 'vitest';
import { reportFacts } from '#contract/report-kinds.ts';
import { findBrowser } from '#loopback/find-browser.ts';
import { createPrinting } from '#loopback/printing.ts';
import { printReport } from '#tests/helpers/print-report.ts';
import { addApplication, stageWith } from '#tests/helpers/scenery.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';
import { march } from '../options.ts';

const browser = findBrowser(process.platform, process.env);

test.skipIf(browser === null)(
  'in a printed summary every chart is a figure with its alternative, drawn in lines and not in dots',
  { timeout: 60_000 },
  async () => {
    const { client, close } = createTestCore({
      today: '2026-04-20',
      printing: createPrinting({ browser: browser ?? '' }),
    });
    onTestFinished(close);
    const interview = await stageWith(client, 'interview');
    for (const [index, source] of ['linkedin', 'referral', 'Bu Ratna'].entries()) {
      const { id } = await addApplication(client, 'Rimba', { source, appliedOn: `2026-03-0${index + 2}` });
      if (index > 0)
        await client.applications.changeStage({ id, stageId: interview.id, afterId: null, on: '2026-03-16' });
    }
    const { columns: _columns, ...common } = march;
    const parts = [...reportFacts.search_summary.parts];
    const file = await printReport(client, { ...common, kind: 'search_summary', parts, language: 'id' });
    const pdf = await PDFDocument.load(await file.arrayBuffer(), { updateMetadata: false });
    const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
    const figures = objects.filter(
      (object) => object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('Figure'),
    ) as PDFDict[];
    const alternatives = figures.map((figure) => {
      const text = figure.get(PDFName.of('Alt'));
      return text instanceof PDFString || text instanceof PDFHexString ? text.decodeText() : '';
    });
    expect(alternatives.sort()).toEqual([
      expect.stringMatching(/^Aliran 3 lamaran .*Masih berjalan 3/),
      expect.stringContaining('Bu Ratna 1'),
      expect.stringMatching(/^Corong\. Dikirim 3, Dijawab 2, Wawancara 2/),
      expect.stringMatching(/^Kolom menurut waktu\. /),
    ]);
    const pictures = objects.filter(
      (object) =>
        object instanceof PDFStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
    );
    expect(pictures).toEqual([]);
  },
);
