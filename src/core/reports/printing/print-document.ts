import { Failure } from '#contract/failures.ts';
import type { TaskWatch } from '../../jobs/run-task.ts';
import type { Ports, Printing, PrintOptions } from '../../ports.ts';
import type { PagesToInsert } from '../page/annex-pages/insert-pages.ts';
import type { AnnexPages } from '../page/report-page.tsx';

export interface DocumentToPrint {
  html: string;
  paper: PrintOptions['paper'];
  /** Of the file, with its ending. */
  name: string;
  title: string;
  /** Only when the person entered a name. */
  author: string | null;
  /** Day it is made. */
  today: string;
  /** Pages of PDFs that are drawn on its sheets. */
  annexPages?: AnnexPages | null;
}

// The PDF library and the typeface are large: they are loaded with the first print, not at the start.
const load = () => Promise.all([import('./embed-fonts.ts'), import('./clean-pdf.ts')]);
/** Draws pages of somebody else's making, where that can do no harm. */
export type InsertPages = (pages: PagesToInsert, signal?: AbortSignal) => Promise<Uint8Array>;

/** Rendered, printed, cleaned: printing takes nearly all of the time. */
const steps = { rendered: 1, printed: 9, cleaned: 10 } as const;

/** A document of ours as PDF in our typeface, with nothing of the machine in it. NOT_AVAILABLE without a printer, and when it was called off; PRINT_FAILED. */
export async function printDocument(
  { insertPages, ...ports }: Pick<Ports, 'printing' | 'log'> & { insertPages?: InsertPages },
  { html, paper, name, title, author, today, annexPages }: DocumentToPrint,
  { onProgress, signal }: Partial<TaskWatch> = {},
): Promise<File> {
  return failAsPrint(ports, signal, async (printing) => {
    const reach = (step: keyof typeof steps) => {
      signal?.throwIfAborted();
      onProgress?.({ done: steps[step], total: steps.cleaned });
    };
    const [{ embedFonts }, { cleanPdf }] = await load();
    reach('rendered');
    const printed = await printing.print(embedFonts(html), { paper, signal });
    reach('printed');
    const cleaned = await cleanPdf(printed, { title, author, day: today });
    const pdf =
      annexPages && insertPages ? await insertPages({ printed: cleaned, ...annexPages }, signal) : cleaned;
    reach('cleaned');
    return new File([new Uint8Array(pdf)], name, { type: 'application/pdf' });
  });
}

/** NOT_AVAILABLE without a printer, and when `signal` called it off; PRINT_FAILED for whatever else went wrong. */
export async function failAsPrint<T>(
  { printing, log }: Pick<Ports, 'printing' | 'log'>,
  signal: AbortSignal | undefined,
  print: (printing: Printing) => Promise<T>,
): Promise<T> {
  if (!printing) throw new Failure('NOT_AVAILABLE');
  try {
    return await print(printing);
  } catch (error) {
    if (signal?.aborted) throw new Failure('NOT_AVAILABLE');
    log.write({ event: 'print failed', code: error instanceof Error ? error.name : typeof error });
    throw new Failure('PRINT_FAILED', undefined, error);
  }
}
