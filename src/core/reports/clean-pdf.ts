import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';

export interface PdfFacts {
  title: string;
  /** Only when the person entered a name. */
  author: string | null;
  /** `YYYY-MM-DD`: the minute it was made is nobody's business. */
  day: string;
}

/**
 * Replaces what the browser wrote about itself and the machine (user agent, system, time, XMP) by what is on the page. Structure,
 * bookmarks and language stay. Throws when the bytes are no PDF.
 */
export async function cleanPdf(bytes: Uint8Array, { title, author, day }: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = pdf;
  const given = context.trailerInfo.Info;
  // Left in place it would still be in the file, though nothing refers to it.
  if (given instanceof PDFRef) context.delete(given);
  const made = PDFString.of(`D:${day.replaceAll('-', '')}`);
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(title),
      ...(author !== null && { Author: PDFHexString.fromText(author) }),
      Creator: PDFString.of('Langkah'),
      Producer: PDFString.of('Langkah'),
      CreationDate: made,
      ModDate: made,
    }),
  );
  const metadata = catalog.get(PDFName.of('Metadata'));
  if (metadata instanceof PDFRef) context.delete(metadata);
  catalog.delete(PDFName.of('Metadata'));
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), context.obj(true));
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}
