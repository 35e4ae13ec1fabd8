import { closeSync, openSync, readSync } from 'node:fs';

const logHeaderBytes = 32;
const frameHeaderBytes = 24;

/**
 * The newest `user_version` that stands in a leftover write-ahead log, or null. Read without SQLite, because opening and
 * closing the database would already rewrite both files. Format: sqlite.org/fileformat2.html, section 4.
 */
export function readVersionInLog(path: string): number | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const header = Buffer.alloc(logHeaderBytes);
    if (readSync(file, header, 0, logHeaderBytes, 0) < logHeaderBytes) return null;
    const pageBytes = header.readUInt32BE(8);
    const salt = header.subarray(16, 24);
    const frame = Buffer.alloc(frameHeaderBytes + 100);
    let version: number | null = null;
    let pending: number | null = null;
    for (let at = logHeaderBytes; ; at += frameHeaderBytes + pageBytes) {
      if (readSync(file, frame, 0, frame.byteLength, at) < frame.byteLength) return version;
      // Frames of an older round carry another salt: nothing after them counts.
      if (!frame.subarray(8, 16).equals(salt)) return version;
      if (frame.readUInt32BE(0) === 1) pending = frame.readUInt32BE(frameHeaderBytes + 60);
      const commits = frame.readUInt32BE(4) !== 0;
      if (commits && pending !== null) version = pending;
    }
  } finally {
    closeSync(file);
  }
}
