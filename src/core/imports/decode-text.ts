import { Failure } from '#contract/failures.ts';

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

/** First bytes of files that people choose by mistake: zip (xlsx, ods, docx), old Office, PDF, gzip, SQLite, PNG, JPEG, RTF. */
const foreignSignatures = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];
const sampleSize = 65_536;
/** Texts hold stray control bytes now and then; files that are no text are full of them. */
const tolerated = { share: 0.01, count: 4 };

/**
 * The text of a file. A byte order mark decides; else UTF-16 shows by its zero bytes, valid UTF-8 is UTF-8, and the rest is
 * Windows-1252, which Excel writes. IMPORT_UNSUPPORTED for an empty file and for anything that is not text.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (foreignSignatures.some((signature) => beginsWith(bytes, signature))) throw unsupported();
  const { text, encoding } = decode(bytes);
  if (text.trim() === '' || hasTooManyControls(text)) throw unsupported();
  return { text, encoding };
}

function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const wide = wideEncodingOf(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

function wideEncodingOf(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  if (beginsWith(bytes, [0xff, 0xfe])) return 'UTF-16LE';
  if (beginsWith(bytes, [0xfe, 0xff])) return 'UTF-16BE';
  const zeros = [0, 0];
  const end = Math.min(bytes.length, sampleSize) & ~1;
  for (let index = 0; index < end; index++) {
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  // Half of a Latin text in UTF-16 is zeros, all of them on one side.
  if (odd > end / 4 && even === 0) return 'UTF-16LE';
  return even > end / 4 && odd === 0 ? 'UTF-16BE' : null;
}

function hasTooManyControls(text: string): boolean {
  const sample = text.slice(0, sampleSize);
  let count = 0;
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index);
    if ((code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || (code >= 0x7f && code < 0xa0)) count++;
  }
  return count > Math.max(tolerated.count, sample.length * tolerated.share);
}

const beginsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);

const unsupported = () => new Failure('IMPORT_UNSUPPORTED');
