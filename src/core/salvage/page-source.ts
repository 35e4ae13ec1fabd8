import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readLog } from './read-log.ts';

const magic = 'SQLite format 3\0';
/** SQLite's own choice, and so that of every database of ours. */
const usualPageBytes = 4_096;

/** The pages of a damaged database as its newest commit has them. Read without SQLite, which gives up at the first damage it meets. */
export interface PageSource {
  readonly pageCount: number;
  /** Bytes of a page that hold content. */
  readonly usableBytes: number;
  /** What the header says of the schema and of the free pages; null when there is no header left. */
  readonly header: { applicationId: number; schemaNumber: number; firstFreePage: number } | null;
  /** null where there is nothing any more. */
  read(number: number): Buffer | null;
  close(): void;
}

/** Opens a database file and the log beside it for reading. Format: sqlite.org/fileformat2.html. */
export function openPageSource(path: string): PageSource {
  const file = openSync(path, 'r');
  const log = readLog(`${path}-wal`);
  const { size } = fstatSync(file);
  const pageBytes = log?.pageBytes ?? pageBytesOf(readFrom(file, 0, 100));

  function read(number: number): Buffer | null {
    const logged = log?.read(number);
    if (logged) return logged;
    const found = readFrom(file, (number - 1) * pageBytes, pageBytes);
    return found.byteLength === pageBytes ? found : null;
  }

  const first = read(1);
  const isHeader = first !== null && first.toString('latin1', 0, 16) === magic;
  return {
    // What the header says is not needed: behind the end of the file there is nothing to read.
    pageCount: log?.pageCount ?? Math.floor(size / pageBytes),
    usableBytes: pageBytes - (isHeader ? (first[20] ?? 0) : 0),
    header: isHeader
      ? {
          applicationId: first.readUInt32BE(68),
          schemaNumber: first.readUInt32BE(60),
          firstFreePage: first.readUInt32BE(32),
        }
      : null,
    read,
    close() {
      closeSync(file);
      log?.close();
    },
  };
}

function pageBytesOf(header: Buffer): number {
  if (header.toString('latin1', 0, 16) !== magic) return usualPageBytes;
  const said = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  return said >= 512 && (said & (said - 1)) === 0 ? said : usualPageBytes;
}

function readFrom(file: number, at: number, bytes: number): Buffer {
  const found = Buffer.alloc(bytes);
  return found.subarray(0, readSync(file, found, 0, bytes, at));
}
