import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import { readCardTable } from './cards/card-table.ts';
import { decodeText } from './decode-text.ts';
import type { ReadFile } from './file-parts.ts';
import { readArchive } from './read-archive.ts';
import { readTable } from './read-table.ts';
import { sourceOf } from './recognise.ts';

/** Of an archive, and of one with nothing in it. */
const zipStarts = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/** As a job, because somebody else wrote these bytes: the tables in a file. Fails as `decodeText`, `readTable`, `readCardTable` and `readArchive` do. */
export async function readImportFile({ bytes }: { bytes: Uint8Array }): Promise<ReadFile> {
  if (zipStarts.some((start) => start.every((byte, index) => bytes[index] === byte)))
    return readArchive(bytes);
  const { text, encoding } = decodeText(bytes);
  const isCards = /^\s*BEGIN:VCARD\b/i.test(text);
  if (isCards && bytes.byteLength > limits.cardBytes)
    throw new Failure('IMPORT_TOO_LARGE', { limit: limits.cardBytes });
  const table = isCards ? readCardTable(text) : readTable(text);
  const source = isCards ? 'vcard' : sourceOf(table.headers);
  const part = { name: null, source, encoding, table };
  return { kind: isCards ? 'cards' : 'table', parts: [part], length: text.length };
}
