import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';

/** One field of the Journal, and the word that stands in it and nowhere else. */
export interface Told {
  field: string;
  word: string;
}

/** All words that these answers hold, whatever they are wrapped in: files, archives, bytes, Base64. */
export async function findWords(answer: unknown, told: readonly Told[]): Promise<string[]> {
  const found = new Set<string>();
  for await (const text of textsIn(answer)) {
    const folded = text.toLowerCase();
    for (const { field, word } of told) {
      const isThere =
        // Of a country there are but two letters, which stand in half of all texts.
        word.length <= 2
          ? text === word
          : folded.includes(word) || base64Of(word).some((part) => text.includes(part));
      if (isThere) found.add(field);
    }
  }
  return [...found];
}

/** What a word looks like in Base64, wherever in a group of three bytes it begins; without its edges, which hold something of its neighbours. */
function base64Of(word: string): string[] {
  return [0, 1, 2].map((before) =>
    Buffer.from(`${'-'.repeat(before)}${word}`)
      .toString('base64')
      .slice(before === 0 ? 0 : 4, -4),
  );
}

async function* textsIn(value: unknown): AsyncGenerator<string> {
  if (value instanceof Blob) {
    if (value instanceof File) yield value.name;
    yield* textsInBytes(new Uint8Array(await value.arrayBuffer()));
  } else if (value instanceof Uint8Array) {
    yield* textsInBytes(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of value instanceof Map ? value : Object.entries(value)) {
      yield String(key);
      yield* textsIn(part);
    }
  } else if (value !== undefined) yield String(value);
}

async function* textsInBytes(bytes: Uint8Array): AsyncGenerator<string> {
  const text = Buffer.from(bytes).toString('latin1');
  yield text;
  if (!text.startsWith('PK')) return;
  for await (const entry of new ZipReader(new Uint8ArrayReader(bytes)).getEntriesGenerator()) {
    yield entry.filename;
    if (!entry.directory) yield* textsInBytes(await entry.getData(new Uint8ArrayWriter()));
  }
}
