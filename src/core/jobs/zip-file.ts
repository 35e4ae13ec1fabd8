import { type FileHandle, open } from 'node:fs/promises';
import { configure, type FileEntry, Reader, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { Failure } from '#contract/failures.ts';
import type { Report } from './report.ts';
import { isHarmlessName } from './zip-names.ts';

configure({ useWebWorkers: false });

/** More is no export of ours, and reading the list alone would take long. */
const mostEntries = 10_000;

export interface ZipContent {
  name: string;
  /** Total of what `read` gives, if it is known. */
  bytes: number;
  /** Such as a photo: packing it once more takes time and saves nothing. */
  isPacked?: boolean;
  read: () => ReadableStream<Uint8Array>;
}

interface ZipOptions {
  madeAt: number;
  report?: Report;
}

/** Writes a new file; fails when there is one of that name. */
export async function writeZip(
  path: string,
  contents: readonly ZipContent[],
  options: ZipOptions,
): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    const sink = new WritableStream<Uint8Array>({ write: (part) => writeAll(file, part) });
    await writeContents(sink, contents, options);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** As `writeZip`, of what must not lie on the disk before the person says where. */
export async function zipInMemory(
  name: string,
  contents: readonly ZipContent[],
  options: ZipOptions,
): Promise<File> {
  // A file of bytes would copy them all once more at the end.
  const parts: Blob[] = [];
  const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: (part) => void parts.push(new Blob([part])),
  });
  await writeContents(sink as WritableStream<Uint8Array>, contents, options);
  return new File(parts, name, { type: 'application/zip' });
}

async function writeContents(
  sink: WritableStream<Uint8Array>,
  contents: readonly ZipContent[],
  { madeAt, report = () => {} }: ZipOptions,
): Promise<void> {
  const zip = new ZipWriter(sink, { lastModDate: new Date(madeAt) });
  const total = contents.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  for (const { name, bytes, isPacked = false, read } of contents) {
    await zip.add(name, read(), {
      ...(isPacked && { level: 0 }),
      onprogress: (done) => report({ done: before + Math.min(done, bytes), total }),
    });
    before += bytes;
  }
  await zip.close();
}

async function writeAll(file: FileHandle, part: Uint8Array): Promise<void> {
  for (let at = 0; at < part.byteLength; ) at += (await file.write(part, at)).bytesWritten;
}

export type ZipEntries = ReadonlyMap<string, FileEntry>;

/**
 * Gives the files of an archive by name to `work`. Throws IMPORT_MALFORMED for what is no archive, names two files alike or one as no file may be named,
 * holds links, is sealed, or whose files share their bytes; IMPORT_TOO_LARGE for too many. Names are only compared, never used as paths.
 */
export async function readZip<T>(path: string, work: (entries: ZipEntries) => Promise<T>): Promise<T> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return await readEntries(new HandleReader(file, size), work);
  } finally {
    await file.close();
  }
}

async function readEntries<T>(
  reader: Reader<unknown>,
  work: (entries: ZipEntries) => Promise<T>,
): Promise<T> {
  try {
    const zip = new ZipReader(reader, { checkOverlappingEntry: true, checkCrc32: true });
    const entries = new Map<string, FileEntry>();
    const folded = new Set<string>();
    let count = 0;
    for await (const entry of zip.getEntriesGenerator()) {
      count += 1;
      if (count > mostEntries) throw new Failure('IMPORT_TOO_LARGE', { limit: mostEntries });
      if (entry.encrypted || entry.symlink || !isHarmlessName(entry.filename))
        throw new Failure('IMPORT_MALFORMED');
      if (entry.directory) continue;
      // Two names that differ in case alone are one file on many disks.
      const name = entry.filename.toLowerCase();
      if (folded.has(name)) throw new Failure('IMPORT_MALFORMED');
      folded.add(name);
      entries.set(entry.filename, entry);
    }
    return await work(entries);
  } catch (error) {
    throw error instanceof Failure || isOfSystem(error)
      ? error
      : new Failure('IMPORT_MALFORMED', undefined, error);
  }
}

/** Counts what really comes out: what an archive says of itself may be wrong. Throws IMPORT_TOO_LARGE after `most` bytes. */
export async function unzip(
  entry: FileEntry,
  most: number,
  write: (part: Uint8Array) => Promise<void> | void,
): Promise<void> {
  let bytes = 0;
  let refusal: Failure | null = null;
  const sink = new WritableStream<Uint8Array>({
    write(part) {
      bytes += part.byteLength;
      if (bytes > most) {
        refusal = new Failure('IMPORT_TOO_LARGE', { limit: most });
        throw refusal;
      }
      return write(part);
    },
  });
  try {
    await entry.getData(sink);
  } catch (error) {
    throw refusal ?? error;
  }
}

/** As text, part by part. */
export async function unzipText(
  entry: FileEntry,
  most: number,
  onText: (text: string) => void,
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let refusal: unknown = null;
  try {
    await unzip(entry, most, (part) => {
      try {
        onText(decoder.decode(part, { stream: true }));
      } catch (error) {
        refusal = error;
        throw error;
      }
    });
  } catch (error) {
    // The stream wraps what its sink throws.
    throw refusal ?? error;
  }
  onText(decoder.decode());
}

export async function unzipFile(
  entry: FileEntry,
  path: string,
  { most, report }: { most: number; report: Report },
): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  let done = 0;
  try {
    await unzip(entry, most, async (part) => {
      await writeAll(file, part);
      done += part.byteLength;
      report({ done, total: entry.uncompressedSize });
    });
    await file.sync();
  } finally {
    await file.close();
  }
}

class HandleReader extends Reader<FileHandle> {
  readonly #file: FileHandle;

  constructor(file: FileHandle, bytes: number) {
    super(file);
    this.#file = file;
    this.size = bytes;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const part = new Uint8Array(Math.max(0, Math.min(length, this.size - index)));
    for (let at = 0; at < part.byteLength; ) {
      const { bytesRead } = await this.#file.read(part, at, part.byteLength - at, index + at);
      if (bytesRead === 0) return part.subarray(0, at);
      at += bytesRead;
    }
    return part;
  }
}

/** The disk, not the archive. */
function isOfSystem(error: unknown): boolean {
  return typeof (error as { errno?: unknown }).errno === 'number';
}
