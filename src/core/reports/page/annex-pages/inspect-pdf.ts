import { openPdf } from './open-pdf.ts';

export interface PdfToInspect {
  bytes: Uint8Array;
}

/** How many pages a PDF has, or why its pages cannot be shown. */
export type PdfFacts = { pageCount: number } | { reason: 'encrypted' | 'unreadable' };

/** As a job: the file is of somebody else's making. Never throws. */
export async function inspectPdf({ bytes }: PdfToInspect): Promise<PdfFacts> {
  try {
    const pageCount = (await openPdf(bytes)).getPageCount();
    return pageCount > 0 ? { pageCount } : { reason: 'unreadable' };
  } catch (error) {
    // The library has a class of its own for one of its two ways to say so.
    const isLocked = /needs password|encrypted/i.test(String(error));
    return { reason: isLocked ? 'encrypted' : 'unreadable' };
  }
}
