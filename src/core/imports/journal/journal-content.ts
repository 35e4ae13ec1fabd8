import { Failure } from '#contract/failures.ts';
import {
  type JournalFile,
  type JournalFileEntry,
  journalFile,
  journalFileEntry,
} from '#contract/journal-file.ts';
import { readOwnJson } from '../own-json.ts';

/** What a journal of our own says, as far as it can be read. */
export interface JournalContent extends Pick<JournalFile, 'moods' | 'marks'> {
  /** null: one that cannot be read. */
  entries: Array<JournalEntry | null>;
}

export interface JournalEntry extends Omit<JournalFileEntry, 'files'> {
  /** `taken`: where its bytes lie now; null: it did not come with the journal, or is none that can be kept. */
  files: Array<{ name: string; taken: TakenFile | null }>;
}

export interface TakenFile {
  path: string;
  byteCount: number;
}

/** Puts a file of the journal where it can be read later. IMPORT_MALFORMED when it is not what the journal says. */
export type TakeFile = (file: JournalFileEntry['files'][number]) => Promise<TakenFile | null>;
/** Of a journal that came alone. */
export const takeNone: TakeFile = async () => null;

/** Whether a file may be a journal of ours: no table begins so. */
export function beginsAsJournal(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*\{/.test(Buffer.from(bytes.subarray(0, 100)).toString('latin1'));
}

/**
 * Reads `journal.json` (contract/journal-file.ts). IMPORT_UNSUPPORTED for JSON of anything else, IMPORT_NEWER for a later version, IMPORT_MALFORMED for what is no JSON, or says
 * things that no journal does. Entries are looked at one by one.
 */
export async function readJournal(bytes: Uint8Array, take: TakeFile): Promise<JournalContent> {
  const { moods, marks, entries } = readFile(bytes);
  const read: JournalContent['entries'] = [];
  for (const given of entries) {
    const { data } = journalFileEntry.safeParse(given);
    if (!data) {
      read.push(null);
      continue;
    }
    const files: JournalEntry['files'] = [];
    for (const file of data.files) files.push({ name: file.name, taken: await take(file) });
    read.push({ ...data, files });
  }
  return { moods, marks, entries: read };
}

function readFile(bytes: Uint8Array): JournalFile {
  const given = readOwnJson(textOf(bytes), { format: 'langkah-journal', version: 1 });
  if (given === null) throw new Failure('IMPORT_MALFORMED');
  if ((given as { format?: unknown }).format !== 'langkah-journal') throw new Failure('IMPORT_UNSUPPORTED');
  const { data } = journalFile.safeParse(given);
  if (!data) throw new Failure('IMPORT_MALFORMED');
  return data;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Failure('IMPORT_MALFORMED', undefined, error);
  }
}
