import type { ImportSource } from '#contract/import-parts.ts';
import type { ImportInspection } from '#contract/imports.ts';
import type { Encoding } from './decode-text.ts';
import type { JournalContent } from './journal/journal-content.ts';
import type { Table } from './read-table.ts';

export interface ReadPart {
  /** Of the file inside an archive; null for the file itself. */
  name: string | null;
  source: ImportSource;
  encoding: Encoding;
  table: Table;
  /** Of a journal that was exported here, whose table is empty. */
  journal?: JournalContent;
}

export interface ReadFile extends Pick<ImportInspection, 'kind'> {
  parts: ReadPart[];
  /** Characters of all texts. */
  length: number;
}
