import type { PDFDocument } from '@cantoo/pdf-lib';

/** A PDF of somebody else's making. One that is only locked against changes opens without a password, as in any reader. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  return PDFDocument.load(bytes, { updateMetadata: false, password: '' });
}
