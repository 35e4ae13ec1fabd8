import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TaskWatch } from '../../jobs/run-task.ts';
import type { Ports } from '../../ports.ts';
import type { ReportInParts } from '../page/report-page.tsx';
import { type DocumentToPrint, failAsPrint } from './print-document.ts';

export interface ReportToPrint extends Omit<DocumentToPrint, 'html' | 'annexPages'> {
  report: ReportInParts;
}

// As for one document: nothing of it is needed at the start.
const load = () => Promise.all([import('./embed-fonts.ts'), import('./join-pdfs/create-pdf-joiner.ts')]);

/**
 * A long report as one PDF, printed part after part: what a browser needs for a print grows with its sheets, some 3 MB each. Numbers of sheets go on from part to part. The opening is printed last,
 * when it is known where chapters begin and how many sheets there are. NOT_AVAILABLE without a printer, and when it was called off; PRINT_FAILED.
 */
export async function printInParts(
  ports: Pick<Ports, 'printing' | 'log'>,
  { report, paper, name, title, author, today }: ReportToPrint,
  { onProgress, signal }: Partial<TaskWatch> = {},
): Promise<File> {
  return failAsPrint(ports, signal, async (printing) => {
    const [{ embedFonts }, { createPdfJoiner }] = await load();
    const total = report.parts.length + 2;
    const reach = async (done: number) => {
      onProgress?.({ done, total });
      // Whoever watches hears of it before the next part begins.
      await nextTurn();
      signal?.throwIfAborted();
    };
    const print = (html: string) => printing.print(embedFonts(html), { paper, signal });

    async function printAfter(openingSheets: number): Promise<File> {
      const joiner = createPdfJoiner();
      const sheets = new Map<string, number>();
      let next = openingSheets + 1;
      await reach(0);
      for (const [index, { chapters, render }] of report.parts.entries()) {
        const bytes = await print(await render(next, signal));
        const { pageCount, chapterPages } = await joiner.add({ bytes, chapters });
        for (const [chapter, page] of chapterPages) sheets.set(chapter, next + page);
        next += pageCount;
        await reach(index + 1);
      }
      const printed = { sheetOf: (chapter: string) => sheets.get(chapter) ?? 0, sheetCount: next - 1 };
      const bytes = await print(await report.renderOpening(printed, signal));
      const { pageCount } = await joiner.add({ bytes, isFirst: true });
      // What was assumed of it is in all numbers.
      if (pageCount > openingSheets) return printAfter(pageCount);
      if (pageCount < openingSheets) throw new Error('the opening has grown shorter');
      await reach(total - 1);
      const pieces = await joiner.finish({ title, author, day: today });
      await reach(total);
      return new File(pieces, name, { type: 'application/pdf' });
    }
    return printAfter(1);
  });
}
