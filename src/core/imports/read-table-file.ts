import { decodeText, type Encoding } from './decode-text.ts';
import { readTable, type Table } from './read-table.ts';

export interface TableFile {
  table: Table;
  encoding: Encoding;
  /** Characters of the whole text. */
  length: number;
}

/** As a job, because somebody else wrote these bytes: the table in a file. Fails as `decodeText` and `readTable` do. */
export function readTableFile({ bytes }: { bytes: Uint8Array }): TableFile {
  const { text, encoding } = decodeText(bytes);
  return { table: readTable(text), encoding, length: text.length };
}
