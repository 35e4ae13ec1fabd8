import { unzip, type ZipEntries } from '../jobs/zip-file.ts';

export type ArchiveEntry = ZipEntries extends ReadonlyMap<string, infer One> ? One : never;

/** Text shrinks to a tenth; what grows a hundredfold was made to fill the memory. */
const mostRatio = 100;
const freeBytes = 1_048_576;

/** How much may come out of a file of an archive: `limit`, and no more than such a file can hold. */
export function mostOf({ compressedSize }: ArchiveEntry, limit: number): number {
  return Math.min(limit, Math.max(freeBytes, compressedSize * mostRatio));
}

/** IMPORT_TOO_LARGE when more comes out than `mostOf` says. */
export async function readArchiveEntry(entry: ArchiveEntry, limit: number): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  await unzip(entry, mostOf(entry, limit), (part) => void parts.push(part));
  return Buffer.concat(parts);
}
