import { setImmediate as nextTurn } from 'node:timers/promises';
import { copyStringIntoBuffer, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { objectsPerTurn } from '../clean-pdf.ts';

const begin = ({ objectNumber }: PDFRef) => `${objectNumber} 0 obj\n`;
const end = '\nendobj\n';
/** Of a number that nothing has: of 0, at any rate. */
const free = '0000000000 65535 f \n';

/**
 * The bytes of a PDF, written as they come: what was written is not held as objects any more. The objects of a long report take ten times the room of its bytes. ISO 32000-1, 7.5.
 */
export function createObjectWriter() {
  const head = encode('%PDF-1.7\n%\x81\x81\x81\x81\n');
  const chunks = [head];
  /** Where the object of each number begins. */
  const places: number[] = [];
  let length = head.length;

  function push(bytes: Uint8Array<ArrayBuffer>): void {
    chunks.push(bytes);
    length += bytes.length;
  }

  return {
    /** Each number once. */
    async write(objects: readonly (readonly [PDFRef, PDFObject])[]): Promise<void> {
      let size = 0;
      for (const [index, [ref, object]] of objects.entries()) {
        places[ref.objectNumber] = length + size;
        size += begin(ref).length + object.sizeInBytes() + end.length;
        if (index % objectsPerTurn === 0) await nextTurn();
      }
      const bytes = new Uint8Array(size);
      let at = 0;
      for (const [index, [ref, object]] of objects.entries()) {
        at += copyStringIntoBuffer(begin(ref), bytes, at);
        at += object.copyBytesInto(bytes, at);
        at += copyStringIntoBuffer(end, bytes, at);
        if (index % objectsPerTurn === 0) await nextTurn();
      }
      push(bytes);
    },
    /** The whole, in pieces. */
    finish(root: PDFRef, info: PDFRef): Uint8Array<ArrayBuffer>[] {
      const entries = Array.from(places, (place) =>
        place === undefined ? free : `${String(place).padStart(10, '0')} 00000 n \n`,
      ).join('');
      const trailer = `trailer\n<< /Size ${places.length} /Root ${root} /Info ${info} >>\nstartxref\n${length}\n%%EOF\n`;
      push(encode(`xref\n0 ${places.length}\n${entries}${trailer}`));
      return chunks;
    },
  };
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  copyStringIntoBuffer(text, bytes, 0);
  return bytes;
}
