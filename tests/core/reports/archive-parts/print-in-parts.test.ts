import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import type { LogEntry, Printing } from '#core/ports.ts';
import type { ReportInParts } from '#core/reports/page/report-page.tsx';
import { printInParts } from '#core/reports/printing/print-in-parts.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

const about = { paper: 'A4', name: 'a.pdf', title: 'T', author: null, today: '2026-04-20' } as const;

/** Prints what is asked for: `<style>` and a number of sheets. */
const printing: Printing = {
  async print(html) {
    const pdf = await PDFDocument.create();
    for (let sheet = Number(html.replace(/<style>.*<\/style>/s, '')); sheet > 0; sheet -= 1) pdf.addPage();
    return pdf.save();
  },
};

/** Parts of so many sheets each, and an opening that has as many as it is asked for in turn. */
function makeReport(sheets: readonly number[], openings: readonly number[]) {
  const asked: (number | string)[] = [];
  const left = [...openings];
  const report: ReportInParts = {
    async renderOpening({ sheetCount }) {
      asked.push(`opening of ${sheetCount}`);
      return `<style></style>${left.shift()}`;
    },
    parts: sheets.map((count) => ({
      chapters: [],
      async render(firstSheet) {
        asked.push(firstSheet);
        return `<style></style>${count}`;
      },
    })),
  };
  return { report, asked };
}

test('numbers of sheets go on from part to part, after those of the opening', async () => {
  const { report, asked } = makeReport([3, 1, 4], [1]);
  const file = await printInParts({ printing, log: { write() {} } }, { ...about, report });
  expect(asked).toEqual([2, 5, 6, 'opening of 9']);
  expect([file.name, file.type]).toEqual(['a.pdf', 'application/pdf']);
  expect((await PDFDocument.load(await file.arrayBuffer())).getPageCount()).toBe(9);
});

test('an opening that needs more sheets than one moves everything after it', async () => {
  const { report, asked } = makeReport([3, 1], [2, 2]);
  const file = await printInParts({ printing, log: { write() {} } }, { ...about, report });
  expect(asked).toEqual([2, 5, 'opening of 5', 3, 6, 'opening of 6']);
  expect((await PDFDocument.load(await file.arrayBuffer())).getPageCount()).toBe(6);
});

test('it says how far it has come with each part', async () => {
  const steps: string[] = [];
  const { report } = makeReport([1, 1, 1], [1]);
  const onProgress = ({ done, total }: { done: number; total: number }) => steps.push(`${done}/${total}`);
  await printInParts({ printing, log: { write() {} } }, { ...about, report }, { onProgress });
  expect(steps).toEqual(['0/5', '1/5', '2/5', '3/5', '4/5', '5/5']);
});

test('called off, no further part is printed', async () => {
  const ended = new AbortController();
  const { report, asked } = makeReport([1, 1, 1], [1]);
  const onProgress = ({ done }: { done: number }) => {
    if (done === 1) ended.abort();
  };
  const watch = { onProgress, signal: ended.signal };
  const print = printInParts({ printing, log: { write() {} } }, { ...about, report }, watch);
  expect(await failureOf(print)).toEqual({ code: 'NOT_AVAILABLE' });
  expect(asked).toEqual([2]);
});

test('a part that fails fails the whole, and the log says nothing of it but that', async () => {
  const log: LogEntry[] = [];
  const { report } = makeReport([1, 1], [1]);
  let count = 0;
  const failing: Printing = {
    print(html, options) {
      count += 1;
      return count === 2 ? Promise.reject(new TypeError('/home/sari')) : printing.print(html, options);
    },
  };
  const print = printInParts(
    { printing: failing, log: { write: (entry) => log.push(entry) } },
    { ...about, report },
  );
  expect(await failureOf(print)).toEqual({ code: 'PRINT_FAILED' });
  expect(log).toEqual([{ event: 'print failed', code: 'TypeError' }]);
  const none = printInParts({ printing: null, log: { write() {} } }, { ...about, report });
  expect(await failureOf(none)).toEqual({ code: 'NOT_AVAILABLE' });
});
