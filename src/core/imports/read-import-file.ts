import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import { readCardTable } from './cards/card-table.ts';
import { decodeText } from './decode-text.ts';
import type { ReadFile } from './file-parts.ts';
import { beginsAsJournal, readJournal, takeNone } from './journal/journal-content.ts';
import { journalPart } from './journal/journal-part.ts';
import { readArchive } from './read-archive.ts';
import { readTable } from './read-table.ts';
import { sourceOf } from './recognise.ts';

/** A file that somebody else wrote. An archive lies at a path: only what is needed of it is read. */
export type ImportFile =
  | { bytes: Uint8Array }
  | {
      path: string;
      /** An empty folder for what is taken out of it. */
      into: string;
    };

/** As a job, because somebody else wrote these bytes: what a file holds. Fails as `decodeText`, `readTable`, `readCardTable`, `readArchive` and `readJournal` do. */
export async function readImportFile(file: ImportFile): Promise<ReadFile> {
  if ('path' in file) return readArchive(file.path, file.into);
  const { bytes } = file;
  if (beginsAsJournal(bytes)) return journalPart(await readJournal(bytes, takeNone), bytes.byteLength);
  const { text, encoding } = decodeText(bytes);
  const isCards = /^\s*BEGIN:VCARD\b/i.test(text);
  if (isCards && bytes.byteLength > limits.cardBytes)
    throw new Failure('IMPORT_TOO_LARGE', { limit: limits.cardBytes });
  const table = isCards ? readCardTable(text) : readTable(text);
  const source = isCards ? 'vcard' : sourceOf(table.headers);
  const part = { name: null, source, encoding, table };
  return { kind: isCards ? 'cards' : 'table', parts: [part], length: text.length };
}
