import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files below a folder that hold one of the words (in small letters), as UTF-8 or UTF-16. */
export function filesWith(folder: string, words: readonly string[]): string[] {
  const wanted = words.flatMap((word) => {
    const wide = Buffer.from(word, 'utf16le');
    return [word, wide.toString('latin1'), Buffer.from(wide).swap16().toString('latin1')];
  });
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => {
      const bytes = readFileSync(join(folder, name)).toString('latin1').toLowerCase();
      return wanted.some((word) => bytes.includes(word));
    });
}
