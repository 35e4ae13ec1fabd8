import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Which of the words (in small letters) the files below a folder hold, as UTF-8 or UTF-16, by file. */
function search(folder: string, words: readonly string[]): { name: string; found: string[] }[] {
  // Without its last zero, text in UTF-16 looks the same whichever byte comes first.
  const wanted = words.map((word) => [word, Buffer.from(word, 'utf16le').toString('latin1').slice(0, -1)]);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => {
      const bytes = readFileSync(join(folder, name)).toString('latin1').toLowerCase();
      const found = words.filter((_, index) => wanted[index]?.some((form) => bytes.includes(form)));
      return { name, found };
    });
}

/** Files below a folder that hold one of the words (in small letters), as UTF-8 or UTF-16. */
export function filesWith(folder: string, words: readonly string[]): string[] {
  return search(folder, words)
    .filter(({ found }) => found.length > 0)
    .map(({ name }) => name);
}

/** Those of the words (in small letters) that any file below a folder holds, as UTF-8 or UTF-16. */
export function wordsIn(folder: string, words: readonly string[]): string[] {
  const found = new Set(search(folder, words).flatMap((file) => file.found));
  return words.filter((word) => found.has(word));
}
