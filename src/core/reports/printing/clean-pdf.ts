import {
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

export interface PdfFacts {
  title: string;
  /** Only when the person entered a name. */
  author: string | null;
  /** `YYYY-MM-DD`: the minute it was made is nobody's business. */
  day: string;
}

/** Others have their turn after so many: some 20 ms. With the 100 and 50 of the library a long report waits for turns longer than it works. */
export const objectsPerTurn = 2_000;

/**
 * Replaces what the browser wrote about itself and the machine (user agent, system, time, XMP) by what is on the page. Structure,
 * bookmarks and language stay. It opens at its beginning, as wide as the window, with the bookmarks beside it where it has any. Throws when the bytes are no PDF.
 */
export async function cleanPdf(bytes: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: objectsPerTurn });
  const { context, catalog } = pdf;
  describePdf({ context, catalog, firstPage: pdf.getPages()[0]?.ref }, facts);
  return pdf.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: objectsPerTurn,
  });
}

interface PdfToDescribe {
  context: PDFContext;
  catalog: PDFDict;
  firstPage: PDFRef | undefined;
}

/** The same for a file that is still being made. Returns where its new description is. */
export function describePdf(
  { context, catalog, firstPage }: PdfToDescribe,
  { title, author, day }: PdfFacts,
): PDFRef {
  const given = context.trailerInfo.Info;
  // Left in place it would still be in the file, though nothing refers to it.
  if (given instanceof PDFRef) context.delete(given);
  const made = PDFString.of(`D:${day.replaceAll('-', '')}`);
  const info = context.register(
    context.obj({
      Title: PDFHexString.fromText(title),
      ...(author !== null && { Author: PDFHexString.fromText(author) }),
      Creator: PDFString.of('Langkah'),
      Producer: PDFString.of('Langkah'),
      CreationDate: made,
      ModDate: made,
    }),
  );
  context.trailerInfo.Info = info;
  const metadata = catalog.get(PDFName.of('Metadata'));
  if (metadata instanceof PDFRef) context.delete(metadata);
  catalog.delete(PDFName.of('Metadata'));
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), context.obj(true));
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
  // ISO 32000-1, 7.7.2 and 12.3.2.2: null for the top keeps it where it is, at the beginning.
  if (firstPage) catalog.set(PDFName.of('OpenAction'), context.obj([firstPage, 'FitH', PDFNull]));
  const outline = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  if (outline?.has(PDFName.of('First'))) catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  return info;
}
