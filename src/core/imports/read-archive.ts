import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import { readZip, type ZipEntries } from '../jobs/zip-file.ts';
import { readArchiveEntry } from './archive-entry.ts';
import { decodeText } from './decode-text.ts';
import type { ReadFile, ReadPart } from './file-parts.ts';
import { journalIn, readJournalArchive } from './journal/journal-archive.ts';
import { readTable } from './read-table.ts';
import { sourceOf } from './recognise.ts';

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

/** What an archive holds for us: a journal that was exported here, whose files are put into the folder `into`, else what of a LinkedIn export comes in. */
export function readArchive(path: string, into: string): Promise<ReadFile> {
  return readZip(path, (entries) => {
    const journal = journalIn(entries);
    return journal === null ? readLinkedin(entries) : readJournalArchive(entries, journal, into);
  });
}

/**
 * What a LinkedIn export holds for us. Its folders vary, so files are known by their own names. No other file of it is opened: messages, receipts and
 * what else lies there is nobody's business. IMPORT_UNSUPPORTED for an archive without any of them, IMPORT_TOO_LARGE, IMPORT_MALFORMED.
 */
async function readLinkedin(entries: ZipEntries): Promise<ReadFile> {
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
    const content = await readArchiveEntry(entry, left);
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
}

const tooLarge = (limit: number) => new Failure('IMPORT_TOO_LARGE', { limit });
