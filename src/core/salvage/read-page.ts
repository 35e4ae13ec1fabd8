import type { PageSource } from './page-source.ts';

export type Value = string | number | bigint | Buffer | null;

/** A row as its page holds it, or null where the page says that there is one and it cannot be read. */
export type StoredRow = { rowid: number; values: Value[] } | null;

/** What the first byte of a page of a tree says. */
export const pageKinds = { indexBranch: 2, tableBranch: 5, indexLeaf: 10, tableLeaf: 13 } as const;

const text = new TextDecoder('utf-8', { fatal: true });

/** The first page of a database begins with its header. */
export const startOf = (number: number) => (number === 1 ? 100 : 0);

/** Where the cells of a page begin. Places outside of the page are left out, and counted by `said`. */
export function cellsOf(page: Buffer, number: number): { places: number[]; said: number } {
  const start = startOf(number);
  const said = page.readUInt16BE(start + 3);
  const isBranch = page[start] === pageKinds.indexBranch || page[start] === pageKinds.tableBranch;
  const first = start + (isBranch ? 12 : 8);
  const places: number[] = [];
  for (let at = first; at < first + said * 2 && at + 2 <= page.byteLength; at += 2) {
    const place = page.readUInt16BE(at);
    if (place >= first && place < page.byteLength - 4) places.push(place);
  }
  return { places, said };
}

/** The rows of a leaf of a table. */
export function readRows(source: PageSource, page: Buffer, number: number): StoredRow[] {
  const { places, said } = cellsOf(page, number);
  const rows = places.map((place): StoredRow => {
    try {
      return readRow(source, page, place);
    } catch {
      return null;
    }
  });
  // A page whose content is gone may claim more rows than a page can hold.
  const missing = Math.min(said, page.byteLength / 4) - places.length;
  return missing > 0 ? [...rows, ...Array<StoredRow>(Math.floor(missing)).fill(null)] : rows;
}

/** Throws whatever comes of reading past the end, of bytes that are no text, of overflow pages that are gone. */
function readRow(source: PageSource, page: Buffer, place: number): StoredRow {
  const [payloadBytes, afterSize] = readVarint(page, place);
  const [rowid, start] = readVarint(page, afterSize);
  const longest = source.pageCount * source.usableBytes;
  if (payloadBytes < 2n || payloadBytes > longest) return null;
  const payload = gather(source, page, start, Number(payloadBytes));
  const values = readRecord(payload);
  return values && { rowid: Number(rowid), values };
}

/** The payload of a cell, with what of it lies on overflow pages. Section 1.6 of the format. */
function gather(source: PageSource, page: Buffer, start: number, bytes: number): Buffer {
  const { usableBytes } = source;
  const most = usableBytes - 35;
  if (bytes <= most) return within(page, start, bytes);
  const least = Math.floor(((usableBytes - 12) * 32) / 255) - 23;
  const fitting = least + ((bytes - least) % (usableBytes - 4));
  const here = fitting <= most ? fitting : least;
  const parts = [within(page, start, here)];
  let next = within(page, start + here, 4).readUInt32BE(0);
  for (let missing = bytes - here; missing > 0; ) {
    const overflow = next > 0 && next <= source.pageCount ? source.read(next) : null;
    if (!overflow) throw new Error('an overflow page is gone');
    const part = within(overflow, 4, Math.min(missing, usableBytes - 4));
    parts.push(part);
    missing -= part.byteLength;
    next = overflow.readUInt32BE(0);
  }
  if (next !== 0) throw new Error('the overflow pages do not end');
  return Buffer.concat(parts);
}

function within(bytes: Buffer, start: number, length: number): Buffer {
  if (start + length > bytes.byteLength) throw new Error('past the end');
  return bytes.subarray(start, start + length);
}

/** null when the bytes are no record. Section 2.1 of the format. */
function readRecord(payload: Buffer): Value[] | null {
  const [headerBytes, first] = readVarint(payload, 0);
  const values: Value[] = [];
  let body = Number(headerBytes);
  let at = first;
  while (at < headerBytes) {
    const [kind, next] = readVarint(payload, at);
    const [value, bytes] = readValue(payload, body, Number(kind));
    values.push(value);
    body += bytes;
    at = next;
  }
  return at === Number(headerBytes) && body === payload.byteLength ? values : null;
}

function readValue(payload: Buffer, at: number, kind: number): [value: Value, bytes: number] {
  const bytes =
    kind >= 12 ? (kind - (kind % 2 === 0 ? 12 : 13)) / 2 : ([0, 1, 2, 3, 4, 6, 8, 8, 0, 0][kind] ?? -1);
  if (bytes < 0) throw new Error('no such kind of value');
  const found = within(payload, at, bytes);
  if (kind === 0) return [null, 0];
  if (kind === 7) return [found.readDoubleBE(0), bytes];
  if (kind === 8 || kind === 9) return [kind - 8, 0];
  if (kind >= 12 && kind % 2 === 0) return [Buffer.from(found), bytes];
  if (kind >= 13) return [readText(found), bytes];
  if (bytes <= 6) return [found.readIntBE(0, bytes), bytes];
  const whole = found.readBigInt64BE(0);
  return [Number.isSafeInteger(Number(whole)) ? Number(whole) : whole, bytes];
}

/** No text of ours holds a NUL: where there is one, the page it came from was emptied. */
function readText(bytes: Buffer): string {
  if (bytes.includes(0)) throw new Error('text with a NUL');
  return text.decode(bytes);
}

function readVarint(bytes: Buffer, start: number): [value: bigint, next: number] {
  let value = 0n;
  for (let at = start; at < start + 8; at += 1) {
    const byte = bytes.readUInt8(at);
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return [value, at + 1];
  }
  value = (value << 8n) | BigInt(bytes.readUInt8(start + 8));
  return [BigInt.asIntN(64, value), start + 9];
}
