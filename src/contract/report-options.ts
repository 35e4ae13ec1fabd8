import { z } from 'zod';
import { language } from './settings.ts';
import { day, optionalLine } from './values.ts';

export const paperSizes = ['A4', 'Letter'] as const;

/** What a report can leave out. Names of people and companies become pseudonyms that stay the same throughout it. */
export const redactions = ['names', 'companies', 'pay', 'contact_data', 'notes'] as const;
export type Redaction = (typeof redactions)[number];

/** The first day there can be: a period that begins on it holds everything up to its end. */
export const firstDay = '1900-01-01';

export const reportRanges = [
  'this_week',
  'last_week',
  'this_month',
  'last_month',
  'last_4_weeks',
  'this_year',
  'all',
  'own',
] as const;
export type ReportRange = (typeof reportRanges)[number];

/** What the flow of a search can leave as: input for SankeyMATIC, or a picture. */
export const flowFormats = ['text', 'svg'] as const;
export type FlowFormat = (typeof flowFormats)[number];

/** What can be said of every report. */
export const commonOptions = {
  language,
  from: day,
  to: day,
  paper: z.enum(paperSizes),
  /** At the head of the first page; null: left out. */
  name: optionalLine,
  /** A line of one's own below the title; null: none. */
  coverLine: optionalLine,
  hasPageNumbers: z.boolean(),
  hides: z.array(z.enum(redactions)),
};
