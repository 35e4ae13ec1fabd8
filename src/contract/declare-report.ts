import { z } from 'zod';
import type { EntryExportChoice } from './entries.ts';
import { commonOptions, type ReportRange } from './report-options.ts';

/** What of the Journal stands in a report. */
export type ShownJournal = Omit<EntryExportChoice, 'from' | 'to'>;

interface ReportFacts {
  /** The ranges that make sense, the usual one first; none: it is not about a period. */
  ranges: readonly ReportRange[];
  /** The record it is about, whose id is among its own options: `applicationId`, `ideaId`. */
  about?: 'application' | 'idea';
  /**
   * What of the Journal it shows with these parts; null: nothing. Nobody gets it then without the option `isAgreed`: the person has seen what leaves and said
   * so, each time anew.
   */
  showJournal?: (parts: readonly string[]) => ShownJournal | null;
}

interface Declaration<Parts extends readonly string[], Own extends z.core.$ZodShape> extends ReportFacts {
  /** What of it can be left away. */
  parts: Parts;
  /** What only this report is asked. */
  own: Own;
}

/** What everybody has to know of a report before it is made, and `options`: what the core is asked for. */
export function declareReport<
  Kind extends string,
  const Parts extends readonly string[],
  Own extends z.core.$ZodShape,
>(kind: Kind, { parts, own, ranges, about, showJournal }: Declaration<Parts, Own>) {
  const facts: ReportFacts = { ranges, ...(about && { about }), ...(showJournal && { showJournal }) };
  const options = z.object({
    kind: z.literal(kind),
    ...commonOptions,
    parts: z.array(z.enum(parts)),
    ...own,
  });
  return { ...facts, kind, parts, options };
}
