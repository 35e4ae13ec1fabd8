import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import { readZipBytes, unzip, type ZipEntries } from '../jobs/zip-file.ts';
import { decodeText } from './decode-text.ts';
import type { ReadFile, ReadPart } from './file-parts.ts';
import { readTable } from './read-table.ts';
import { sourceOf } from './recognise.ts';

type Entry = ZipEntries extends ReadonlyMap<string, infer One> ? One : never;

/** Its only column says "Name", which says nothing. */
const skillsFile = /^skills(?:_\d+)?\.csv$/i;
/** The files of a LinkedIn export that come in, in the order in which they are offered. Long ones are numbered there. */
const taken = [
  /^connections(?:_\d+)?\.csv$/i,
  /^job applications(?:_\d+)?\.csv$/i,
  /^saved jobs(?:_\d+)?\.csv$/i,
  /^learning(?:_\d+)?\.csv$/i,
  skillsFile,
];
/** Text shrinks to a tenth; what grows a hundredfold was made to fill the memory. */
const mostRatio = 100;
const freeBytes = 1_048_576;

/**
 * What a LinkedIn export holds for us. Its folders vary, so files are known by their own names. No other file of it is opened: messages, receipts and
 * what else lies there is nobody's business. IMPORT_UNSUPPORTED for an archive without any of them, IMPORT_TOO_LARGE, IMPORT_MALFORMED.
 */
export function readArchive(bytes: Uint8Array): Promise<ReadFile> {
  return readZipBytes(bytes, async (entries) => {
    const named = [...entries].map(([path, entry]) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      entry,
    }));
    const wanted = taken.flatMap((pattern) => named.filter(({ name }) => pattern.test(name)));
    if (wanted.length > limits.importParts) throw tooLarge(limits.importParts);
    const parts: ReadPart[] = [];
    let length = 0;
    let left: number = limits.importBytes;
    for (const { name, entry } of wanted) {
      const content = await readEntry(entry, left);
      left -= content.byteLength;
      // A file with nothing in it, not even headers, says nothing.
      if (content.byteLength === 0) continue;
      const { text, encoding } = decodeText(content);
      const table = readTable(text);
      length += text.length;
      const source = skillsFile.test(name) ? 'linkedin_skills' : sourceOf(table.headers);
      parts.push({ name, source, encoding, table });
    }
    if (parts.length === 0) throw new Failure('IMPORT_UNSUPPORTED');
    return { kind: 'archive', parts, length };
  });
}

async function readEntry(entry: Entry, left: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const most = Math.min(left, Math.max(freeBytes, entry.compressedSize * mostRatio));
  await unzip(entry, most, (part) => void chunks.push(part));
  return Buffer.concat(chunks);
}

const tooLarge = (limit: number) => new Failure('IMPORT_TOO_LARGE', { limit });
