import { describe, expect, test } from 'vitest';
import { decodeText } from '#core/imports/decode-text.ts';
import { codeOf } from './code-of.ts';

const text = 'Perusahaan;Posisi\r\nCafé Kita;Juru masak – senior\r\n';
const wide = (order: 'LE' | 'BE', mark: boolean) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return order === 'LE' ? bytes : bytes.swap16();
};

describe('the encoding of a file', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE', wide('LE', true)],
    ['UTF-16LE', wide('LE', false)],
    ['UTF-16BE', wide('BE', true)],
    ['UTF-16BE', wide('BE', false)],
    ['Windows-1252', Buffer.from(text.replace('–', '\x96'), 'latin1')],
  ])('%s is read without its mark', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  test('a stray zero byte does not make a text unreadable', () => {
    expect(decodeText(Buffer.from(`${text.repeat(20)}a\0b`)).text).toContain('a\0b');
  });
});

describe('what is not text', () => {
  test.each([
    ['nothing', []],
    ['a mark alone', [0xef, 0xbb, 0xbf]],
    ['blank lines', [0x20, 0x0d, 0x0a]],
    ['a zip or xlsx', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['an old xls', [0xd0, 0xcf, 0x11, 0xe0]],
    ['a PDF', [...Buffer.from('%PDF-1.7\nabc')]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47]],
    ['a database', [...Buffer.from('SQLite format 3\0')]],
    ['bytes', [1, 2, 3, 200, 0, 0, 0, 17, 5]],
  ])('%s is refused', (_, bytes) => {
    expect(codeOf(() => decodeText(Uint8Array.from(bytes)))).toBe('IMPORT_UNSUPPORTED');
  });
});
