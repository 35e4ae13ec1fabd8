import { z } from 'zod';
import { limits } from './limits.ts';

/** Text SQLite and JSON give back exactly: no NUL, no lone surrogate. */
function storable(value: string): boolean {
  return !value.includes('\0') && value.isWellFormed();
}

/** One line: trimmed, no line breaks, 1 to 500 characters. */
export const line = z
  .string({ error: 'REQUIRED' })
  .refine(storable, { error: 'FORBIDDEN_CHARACTER', abort: true })
  .transform((value) => value.replace(/[\r\n\t]+/g, ' ').trim())
  .pipe(z.string().min(1, { error: 'REQUIRED' }).max(limits.line, { error: 'TOO_LONG' }));

/** A line that may be empty; the empty text means "not given" and becomes null. */
export const optionalLine = z
  .string()
  .nullable()
  .refine((value) => value === null || storable(value), { error: 'FORBIDDEN_CHARACTER', abort: true })
  .transform((value) => value?.replace(/[\r\n\t]+/g, ' ').trim() || null)
  .pipe(z.string().max(limits.line, { error: 'TOO_LONG' }).nullable());

/** Text of several lines, at most 1 MiB of UTF-8. */
export const note = z
  .string()
  .refine(storable, { error: 'FORBIDDEN_CHARACTER', abort: true })
  .refine(
    (value) =>
      value.length <= limits.noteBytes && new TextEncoder().encode(value).byteLength <= limits.noteBytes,
    { error: 'TOO_LONG', params: { limit: limits.noteBytes } },
  );

/** `YYYY-MM-DD`, a day that exists (no 31 February), years 1900 to 2199. */
export const day = z.string().refine(isDay, { error: 'NOT_A_DAY' });

export function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return date >= 1 && date <= (lengths[month - 1] ?? 0);
}

/** Milliseconds since 1970, UTC. */
export const instant = z.int();

/** UUIDv7 text. Whoever creates a record may choose its id, so that a repeated call never doubles it. */
export const id = z.uuid({ error: 'INVALID' });

/** A link that may be opened: http, https or mailto, at most 2,048 characters; empty becomes null. */
export const link = z
  .string()
  .nullable()
  .transform((value) => value?.trim() || null)
  .pipe(
    z.string().max(limits.link, { error: 'TOO_LONG' }).refine(isSafeLink, { error: 'NOT_A_LINK' }).nullable(),
  );

export function isSafeLink(value: string): boolean {
  if (!storable(value) || hasControlCharacter(value)) return false;
  const url = URL.parse(value);
  return (
    url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol) && !url.username && !url.password
  );
}

function hasControlCharacter(value: string): boolean {
  return [...value].some((character) => (character.codePointAt(0) ?? 0) < 0x20);
}

/** Money in minor units of its currency (IDR has none in use: 1 = Rp1). At most 15 digits, so a double holds it exactly. */
export const minorUnits = z
  .int()
  .min(0, { error: 'OUT_OF_RANGE' })
  .max(999_999_999_999_999, { error: 'OUT_OF_RANGE' });

/** ISO 4217 code. */
export const currency = z.string().regex(/^[A-Z]{3}$/, { error: 'INVALID' });

/** Colours a person can give to stages and tags; the theme decides how each looks. */
export const colorNames = ['green', 'sky', 'plum', 'amber', 'rose', 'slate', 'teal', 'sand'] as const;
export const color = z.enum(colorNames);
export type ColorName = (typeof colorNames)[number];

export const nothing = z.object({});
