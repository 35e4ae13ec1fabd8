import type { StoredFile } from '#contract/stored-files.ts';

const ascii = (text: string) => Buffer.from(text, 'latin1');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff]);

const endings: Readonly<Record<StoredFile['type'], readonly [usual: string, ...others: string[]]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
};

/** What a file is by its first bytes, whatever it is called; null: none of what is kept. Signatures: ISO 32000-1 7.5.2, PNG 5.2, JPEG B.1.1.3, RIFF and WebP container. */
export function kindOfFile(bytes: Uint8Array): StoredFile['type'] | null {
  const begins = (sign: Buffer, at = 0) => sign.equals(bytes.subarray(at, at + sign.byteLength));
  if (begins(ascii('%PDF-'))) return 'application/pdf';
  if (begins(png)) return 'image/png';
  if (begins(jpeg)) return 'image/jpeg';
  return begins(ascii('RIFF')) && begins(ascii('WEBP'), 8) ? 'image/webp' : null;
}

const longestName = 120;
/** Names that Windows keeps for itself, and what no system takes in a name. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const forbidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}"*/:<>?\\|]+/gu;

/** A name under which a file can be saved on any system: the last part of what was given, with the ending of what it is. */
export function cleanFileName(given: string, type: StoredFile['type']): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const known = new RegExp(`\\.(?:${endings[type].join('|')})$`, 'i').exec(last);
  return cleanStem(last.slice(0, known?.index)) + (known?.[0].toLowerCase() ?? `.${endings[type][0]}`);
}

/** A text as the name of a file without its ending, which can be saved on any system. Never empty. */
export function cleanStem(given: string): string {
  const cleaned = given.toWellFormed().normalize('NFC').replace(forbidden, ' ').replace(/\s+/g, ' ');
  const stem = cleaned.replace(/^[\s.]+|[\s.]+$/g, '');
  const short = [...stem].slice(0, longestName).join('').trim();
  return short === '' || reserved.test(short) ? `file ${short}`.trim() : short;
}
