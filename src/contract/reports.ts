import { z } from 'zod';
import { read, service } from './procedures.ts';
import { language } from './settings.ts';
import { day, optionalLine } from './values.ts';

export const paperSizes = ['A4', 'Letter'] as const;
export const workSearchColumns = [
  'number',
  'date',
  'kind',
  'employer',
  'role',
  'method',
  'source',
  'reference',
  'person',
  'result',
  'confirmation',
  'link',
  'note',
] as const;
export type WorkSearchColumn = (typeof workSearchColumns)[number];

export const workSearchOptions = z
  .object({
    language,
    from: day,
    to: day,
    paper: z.enum(paperSizes),
    columns: z.array(z.enum(workSearchColumns)).min(1, { error: 'REQUIRED' }),
    /** Shown on the first page; empty: left out. */
    name: optionalLine,
    includeSignature: z.boolean(),
  })
  .refine((options) => options.from <= options.to, { error: 'OUT_OF_RANGE', path: ['to'] });
export type WorkSearchOptions = z.infer<typeof workSearchOptions>;

export const reports = {
  /** The whole HTML document that printing would print, and how many entries it holds. Its styles stand in one `<style>`. */
  previewWorkSearch: read(workSearchOptions, z.object({ html: z.string(), entryCount: z.int() })),
  /** The report as PDF: tagged, bookmarked, neutral metadata. NOT_AVAILABLE without a printer; PRINT_FAILED. */
  printWorkSearch: service(workSearchOptions, z.file()),
  /** The same rows as CSV (RFC 4180, formula-safe, CRLF). `bom`: for Excel. */
  exportWorkSearch: service(z.object({ options: workSearchOptions, bom: z.boolean() }), z.file()),
};
