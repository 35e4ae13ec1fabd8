import { z } from 'zod';
import { paperSizes, redactions, reportRanges } from './report-options.ts';
import { workSearchRules } from './rule-profiles.ts';
import { language } from './settings.ts';
import { day, optionalLine } from './values.ts';
import { workSearchColumns } from './work-search-parts.ts';

/**
 * How a report is set up, as it is remembered and kept as a preset: a range moves on with the days, and a language of null is that of the page. What concerns one moment is not
 * part of it: which application or idea it is about, and the consent to show the Journal.
 */
export const reportSetup = z.object({
  range: z.enum(reportRanges),
  from: day,
  to: day,
  language: language.nullable(),
  paper: z.enum(paperSizes),
  /** null: the name of the settings; empty: none. */
  name: z.string().max(500).nullable(),
  coverLine: optionalLine,
  hasPageNumbers: z.boolean(),
  hides: z.array(z.enum(redactions)),
  /** Those of the report; others mean nothing to it. */
  parts: z.array(z.string().max(40)).max(20),
  /** CSV for Excel. */
  bom: z.boolean(),
  columns: z.array(z.enum(workSearchColumns)).optional(),
  rules: z.object(workSearchRules).optional(),
});
export type ReportSetup = z.infer<typeof reportSetup>;
