import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { tagName } from '#contract/tags.ts';
import { isDay, line, link, minorUnits, note, optionalLine } from '#contract/values.ts';

const reasonOf = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map((issue) => issue.message)[0] ?? 'allowed';
const mebibyte = 1_048_576;

describe('texts', () => {
  it.each([
    ['a line of 500 characters', line, 'x'.repeat(500), 'allowed'],
    ['a line of 501 characters', line, 'x'.repeat(501), 'TOO_LONG'],
    ['a line of 501 with a blank at the end', line, `${'x'.repeat(500)} `, 'allowed'],
    ['a line of blanks', line, ' \t\n ', 'REQUIRED'],
    ['no line', line, undefined, 'REQUIRED'],
    ['a line with NUL', line, 'a\0b', 'FORBIDDEN_CHARACTER'],
    ['a line with half a surrogate pair', line, 'a\uD83Db', 'FORBIDDEN_CHARACTER'],
    ['an optional line with NUL', optionalLine, '\0', 'FORBIDDEN_CHARACTER'],
    ['an optional line of 501 characters', optionalLine, 'x'.repeat(501), 'TOO_LONG'],
    ['a tag of 60 characters', tagName, 'x'.repeat(60), 'allowed'],
    ['a tag of 61 characters', tagName, 'x'.repeat(61), 'TOO_LONG'],
    ['a note of 1 MiB', note, 'x'.repeat(mebibyte), 'allowed'],
    ['a note of 1 MiB and a byte', note, 'x'.repeat(mebibyte + 1), 'TOO_LONG'],
    ['a note of 1 MiB in letters of two bytes', note, 'é'.repeat(mebibyte / 2), 'allowed'],
    ['a note of two bytes more', note, 'é'.repeat(mebibyte / 2 + 1), 'TOO_LONG'],
    ['a note of 10 MiB', note, 'x'.repeat(10 * mebibyte), 'TOO_LONG'],
    ['a note with a lone low surrogate', note, '\uDE00', 'FORBIDDEN_CHARACTER'],
  ])('%s: %#', (_name, schema, value, expected) => {
    expect(reasonOf(schema, value)).toBe(expected);
  });

  it.each(['👩🏽‍💻', '\u202Eabc', 'مرحبا', 'z\u0351\u0352\u0353', 'a\r\nb'])(
    'a note keeps %j as it is',
    (text) => {
      expect(note.parse(text)).toBe(text);
    },
  );

  it('a line has no breaks and no blanks around it', () => {
    expect(line.parse(' a\r\n\tb ')).toBe('a b');
    expect(optionalLine.parse('  ')).toBeNull();
  });
});

describe('days', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2026-02-31', false],
    ['2026-04-31', false],
    ['2038-01-20', true],
    ['2100-12-31', true],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['1899-12-31', false],
    ['2026-00-10', false],
    ['2026-13-10', false],
    ['2026-03-00', false],
    ['2026-3-1', false],
    ['2026-03-10T00:00:00Z', false],
    ['2026-03-10\n', false],
    ['', false],
  ])('%s is one: %s', (value, expected) => {
    expect(isDay(value)).toBe(expected);
  });
});

describe('links', () => {
  it.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    [' mailto:hr@example.com ', 'mailto:hr@example.com'],
    ['http://contoh.co.id', 'http://contoh.co.id'],
    ['', null],
  ])('%j is taken as %j', (value, expected) => {
    expect(link.parse(value)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>1</script>',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    'langkah://app/',
    'https://user@example.com',
    'https://user:word@example.com',
    'https://:word@example.com',
    'example.com',
    '//example.com',
    'https://a\0b.com',
    'https://example.com/\u0007',
  ])('%j is refused', (value) => {
    expect(reasonOf(link, value)).toBe('NOT_A_LINK');
  });

  it('of more than 2,048 characters are too long', () => {
    expect(reasonOf(link, `https://example.com/${'x'.repeat(2048)}`)).toBe('TOO_LONG');
  });
});

describe('money', () => {
  it.each([
    [0, 'allowed'],
    [999_999_999_999_999, 'allowed'],
    [1_000_000_000_000_000, 'OUT_OF_RANGE'],
    [-1, 'OUT_OF_RANGE'],
  ])('%d: %s', (value, expected) => {
    expect(reasonOf(minorUnits, value)).toBe(expected);
  });

  it('has no fractions of its minor unit', () => {
    expect(minorUnits.safeParse(1.5).success).toBe(false);
  });
});
