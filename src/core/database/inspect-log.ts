import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const logHeaderBytes = 32;
const frameHeaderBytes = 24;

/**
 * The first bytes of the database as the newest commit in a leftover write-ahead log has them, or null when it holds none.
 * Read without SQLite, because opening and closing the database would already rewrite both files. Format:
 * sqlite.org/fileformat2.html, section 4. Checksums are not compared: a torn frame can only make us more careful.
 */
export function readHeaderInLog(path: string, headerBytes: number): Buffer | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const { size } = fstatSync(file);
    const start = Buffer.alloc(logHeaderBytes);
    if (readSync(file, start, 0, logHeaderBytes, 0) < logHeaderBytes) return null;
    const pageBytes = start.readUInt32BE(8);
    if (pageBytes < 512) return null;
    const salt = start.subarray(16, 24);
    const frame = Buffer.alloc(frameHeaderBytes + headerBytes);
    const frameBytes = frameHeaderBytes + pageBytes;
    let committed: Buffer | null = null;
    let pending: Buffer | null = null;
    for (let at = logHeaderBytes; at + frameBytes <= size; at += frameBytes) {
      readSync(file, frame, 0, frame.byteLength, at);
      // Frames of an older round carry another salt: nothing after them counts.
      if (!frame.subarray(8, 16).equals(salt)) break;
      if (frame.readUInt32BE(0) === 1) pending = Buffer.from(frame.subarray(frameHeaderBytes));
      const commits = frame.readUInt32BE(4) !== 0;
      if (commits && pending !== null) committed = pending;
    }
    return committed;
  } finally {
    closeSync(file);
  }
}
