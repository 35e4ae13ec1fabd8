import { Readable } from 'node:stream';
import type { ZipContent } from './zip-file.ts';

/** A file of one text. */
export function textContent(name: string, text: string): ZipContent {
  return textsContent(name, () => [text], Buffer.byteLength(text));
}

/** A file that is written part by part. `bytes`: about how long it becomes, where that is known. */
export function textsContent(name: string, texts: () => Iterable<string>, bytes = 0): ZipContent {
  function* encode(): Generator<Buffer> {
    for (const text of texts()) yield Buffer.from(text);
  }
  return { name, bytes, read: () => toStream(encode()) };
}

/** A photo or the like, whose bytes are asked for when its turn comes. */
export function packedContent(name: string, bytes: number, read: () => Uint8Array): ZipContent {
  return { name, bytes, isPacked: true, read: () => toStream([read()]) };
}

function toStream(parts: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(parts)) as ReadableStream<Uint8Array>;
}
