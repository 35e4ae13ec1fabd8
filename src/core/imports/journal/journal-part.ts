import type { ReadFile, ReadPart } from '../file-parts.ts';
import type { Table } from '../read-table.ts';
import type { JournalContent } from './journal-content.ts';

/** A journal of our own as the one part of a file. It is no table: nothing of it has to be asked for. */
export function journalPart(journal: JournalContent, length: number): ReadFile {
  const table: Table = { delimiter: null, headers: [], rows: [] };
  const part: ReadPart = { name: null, source: 'langkah_journal', encoding: 'UTF-8', table, journal };
  return { kind: 'journal', parts: [part], length };
}
