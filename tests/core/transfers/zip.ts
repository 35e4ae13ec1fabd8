import { readFileSync } from 'node:fs';
import {
  TextReader,
  TextWriter,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';

/** What lies in an archive, as texts by name. */
export async function readTexts(bytes: Uint8Array): Promise<Record<string, string>> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes));
  const texts: Record<string, string> = {};
  for await (const entry of zip.getEntriesGenerator()) {
    if (!entry.directory) texts[entry.filename] = await entry.getData(new TextWriter());
  }
  return texts;
}

export async function makeZip(
  texts: Readonly<Record<string, string | Uint8Array>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, content] of Object.entries(texts)) {
    await zip.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
    );
  }
  return new Uint8Array(await zip.close());
}

export function fileOf(content: string | Uint8Array<ArrayBuffer>, name: string): File {
  return new File([typeof content === 'string' ? readFileSync(content) : content], name);
}
