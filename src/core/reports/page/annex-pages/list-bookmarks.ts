import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** Deeper than any heading of ours, and more than any report has: a ring among the bookmarks ends somewhere. */
const most = 20_000;

/** The number of the page, from 0, to which each bookmark leads; of several of one name the first. ISO 32000-1, 12.3.3. */
export function listBookmarks(document: PDFDocument): Map<string, number> {
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
  const found = new Map<string, number>();
  const waiting = [document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.get(PDFName.of('First'))];
  for (let count = 0; waiting.length > 0 && count < most; count += 1) {
    const item = document.context.lookup(waiting.pop());
    if (!(item instanceof PDFDict)) continue;
    const title = item.lookup(PDFName.of('Title'));
    const page = pageOf(item);
    const number = page && numbers.get(page.toString());
    if ((title instanceof PDFString || title instanceof PDFHexString) && number !== undefined) {
      const text = title.decodeText();
      if (!found.has(text)) found.set(text, number);
    }
    // What is below comes before what follows.
    waiting.push(item.get(PDFName.of('Next')), item.get(PDFName.of('First')));
  }
  return found;
}

function pageOf(item: PDFDict): PDFRef | undefined {
  const action = item.lookupMaybe(PDFName.of('A'), PDFDict);
  const target = item.lookup(PDFName.of('Dest')) ?? action?.lookup(PDFName.of('D'));
  const page = target instanceof PDFArray ? target.get(0) : undefined;
  return page instanceof PDFRef ? page : undefined;
}
