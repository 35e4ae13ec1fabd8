import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const logHeaderBytes = 32;
const frameHeaderBytes = 24;
/** The last bit of it says in which byte order the checksums were reckoned. */
const logMagic = 0x377f0682;

/** Pages in a leftover write-ahead log. */
export interface Log {
  readonly pageBytes: number;
  /** Size of the database after the newest commit in it. */
  readonly pageCount: number;
  /** The newest committed version; null when the log has none. */
  read(number: number): Buffer | null;
  close(): void;
}

/**
 * Reads which pages the committed frames of a write-ahead log hold; null when there is none. SQLite stops at the first frame whose checksum is wrong.
 * Here only that frame is left out: what was committed after it can still be read. Format: sqlite.org/fileformat2.html, section 4.
 */
export function readLog(path: string): Log | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  const header = Buffer.alloc(logHeaderBytes);
  const isWhole = readSync(file, header, 0, logHeaderBytes, 0) === logHeaderBytes;
  const pageBytes = header.readUInt32BE(8);
  if (!isWhole || (header.readUInt32BE(0) & ~1) >>> 0 !== logMagic || pageBytes < 512 || pageBytes > 65_536) {
    closeSync(file);
    return null;
  }
  const { places, pageCount } = findPages(file, header, pageBytes);
  if (pageCount === 0) {
    closeSync(file);
    return null;
  }
  return {
    pageBytes,
    pageCount,
    read(number) {
      const at = places.get(number);
      if (at === undefined) return null;
      const page = Buffer.alloc(pageBytes);
      readSync(file, page, 0, pageBytes, at);
      return page;
    },
    close: () => closeSync(file),
  };
}

function findPages(file: number, header: Buffer, pageBytes: number) {
  const salt = header.subarray(16, 24);
  const isBigEndian = (header.readUInt32BE(0) & 1) === 1;
  const frameBytes = frameHeaderBytes + pageBytes;
  const { size } = fstatSync(file);
  const frame = Buffer.alloc(frameBytes);
  const places = new Map<number, number>();
  const pending = new Map<number, number>();
  let sum = { one: header.readUInt32BE(24), two: header.readUInt32BE(28) };
  let pageCount = 0;
  for (let at = logHeaderBytes; at + frameBytes <= size; at += frameBytes) {
    readSync(file, frame, 0, frameBytes, at);
    // Frames of an older round carry another salt: nothing after them counts.
    if (!frame.subarray(8, 16).equals(salt)) break;
    const stored = { one: frame.readUInt32BE(16), two: frame.readUInt32BE(20) };
    const head = addUp(frame.subarray(0, 8), sum, isBigEndian);
    const reckoned = addUp(frame.subarray(frameHeaderBytes), head, isBigEndian);
    sum = stored;
    if (reckoned.one !== stored.one || reckoned.two !== stored.two) continue;
    pending.set(frame.readUInt32BE(0), at + frameHeaderBytes);
    const sizeAfterCommit = frame.readUInt32BE(4);
    if (sizeAfterCommit === 0) continue;
    pageCount = sizeAfterCommit;
    for (const [number, place] of pending) places.set(number, place);
    pending.clear();
  }
  return { places, pageCount };
}

interface Sum {
  one: number;
  two: number;
}

function addUp(bytes: Buffer, { one, two }: Sum, isBigEndian: boolean): Sum {
  const word = (at: number) => (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at));
  for (let at = 0; at + 8 <= bytes.byteLength; at += 8) {
    one = (one + word(at) + two) >>> 0;
    two = (two + word(at + 4) + one) >>> 0;
  }
  return { one, two };
}
