import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '#contract/failures.ts';
import { journalFileName } from '#contract/journal-file.ts';
import { limits } from '#contract/limits.ts';
import { kindOfFile } from '../../files/file-kind.ts';
import type { ZipEntries } from '../../jobs/zip-file.ts';
import { readArchiveEntry } from '../archive-entry.ts';
import type { ReadFile } from '../file-parts.ts';
import { readJournal, type TakeFile } from './journal-content.ts';
import { journalPart } from './journal-part.ts';

/** The journal in an archive: at its top, or in the folder that whoever packed it anew gave it. */
export function journalIn(entries: ZipEntries): string | null {
  const found = [...entries.keys()].filter((path) => path.split('/').at(-1) === journalFileName);
  return found.toSorted((one, other) => one.split('/').length - other.split('/').length)[0] ?? null;
}

/**
 * Reads the journal at a path of an archive, and puts the files that it names into a folder, under names of ours; no other file of the archive is opened. IMPORT_TOO_LARGE
 * by what really comes out, IMPORT_MALFORMED for a file that is not the one that left.
 */
export async function readJournalArchive(entries: ZipEntries, path: string, into: string): Promise<ReadFile> {
  const folder = path.slice(0, -journalFileName.length);
  const file = entries.get(path);
  if (!file) throw new Failure('IMPORT_UNSUPPORTED');
  const journal = await readArchiveEntry(file, limits.journalBytes);
  let left: number = limits.entryExportBytes;
  let count = 0;
  const take: TakeFile = async ({ path: name, sha256 }) => {
    const found = entries.get(`${folder}${name}`);
    if (!found) return null;
    const bytes = await readArchiveEntry(found, Math.min(left, limits.fileBytes));
    left -= bytes.byteLength;
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Failure('IMPORT_MALFORMED');
    if (!kindOfFile(bytes)) return null;
    count += 1;
    const to = join(into, `file-${count}`);
    await writeFile(to, bytes, { mode: 0o600, flag: 'wx' });
    return { path: to, byteCount: bytes.byteLength };
  };
  const content = await readJournal(journal, take);
  return journalPart(content, journal.byteLength + limits.entryExportBytes - left);
}
