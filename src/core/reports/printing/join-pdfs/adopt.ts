import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

const [id, headers] = [PDFName.of('ID'), PDFName.of('Headers')];

/**
 * Makes an object of a part one of the joined file: what it refers to has the numbers of that, and elements of its structure, which heads of tables are named by, have IDs that no other part has.
 * What it refers to is not followed, and what lies inside it is not descended into by calls: neither may be as deep as the file is long.
 */
export function adopt(object: PDFObject, numbers: ReadonlyMap<PDFRef, PDFRef>, prefix: string): void {
  const numberOf = (ref: PDFRef) => numbers.get(ref) ?? PDFNull;
  const waiting = [object];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next instanceof PDFStream) waiting.push(next.dict);
    else if (next instanceof PDFDict) {
      for (const [key, value] of next.entries()) {
        if (value instanceof PDFRef) next.set(key, numberOf(value));
        else if (key === id) next.set(key, rename(value, prefix));
        else if (key === headers && value instanceof PDFArray) renameAll(value, prefix);
        else waiting.push(value);
      }
    } else if (next instanceof PDFArray) {
      for (const [index, value] of next.asArray().entries()) {
        if (value instanceof PDFRef) next.set(index, numberOf(value));
        else waiting.push(value);
      }
    }
  }
}

function renameAll(ids: PDFArray, prefix: string): void {
  for (const [index, value] of ids.asArray().entries()) ids.set(index, rename(value, prefix));
}

/** An ID as it is called in the joined file. */
export function rename(given: PDFObject, prefix: string): PDFObject {
  if (given instanceof PDFString) return PDFString.of(`${prefix}${given.asString()}`);
  if (!(given instanceof PDFHexString)) return given;
  return PDFHexString.of(`${Buffer.from(prefix).toString('hex')}${given.asString()}`);
}
