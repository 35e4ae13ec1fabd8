import { z } from 'zod';
import { command, read, service, task } from './procedures.ts';
import { reportKinds, reportOptions } from './report-kinds.ts';
import { flowFormats, redactions } from './report-options.ts';
import { reportSetup } from './report-setups.ts';
import { id, line } from './values.ts';

/** What was left out, and how often it would have stood there. */
export const hiddenCount = z.object({ redaction: z.enum(redactions), count: z.int() });
export type HiddenCount = z.infer<typeof hiddenCount>;

const kind = z.enum(reportKinds);

/** How the person set up a report, under a name of theirs. */
export const reportPreset = z.object({ id, kind, name: z.string(), setup: reportSetup });
export type ReportPreset = z.infer<typeof reportPreset>;

export const reports = {
  /**
   * The whole HTML document that printing would print, its styles in one `<style>`; how many records it is about (0: nothing in this period); and what it
   * hides. NOT_FOUND for an application or idea that is not there.
   */
  preview: read(
    reportOptions,
    z.object({ html: z.string(), count: z.int(), hidden: z.array(hiddenCount), hasTable: z.boolean() }),
  ),
  /**
   * The report as PDF: tagged, bookmarked, neutral metadata. Only the newest is kept until it is fetched. NOT_AVAILABLE without a printer, PRINT_FAILED,
   * NOT_FOUND.
   */
  print: task(reportOptions, z.object({ printedId: z.string() })),
  /** The file of a print. NOT_FOUND. */
  fetch: service(z.object({ printedId: z.string() }), z.file()),
  /** The rows of a report as CSV (RFC 4180, formula-safe, CRLF). `bom`: for Excel. NOT_AVAILABLE for a report without a table. */
  exportTable: service(z.object({ options: reportOptions, bom: z.boolean() }), z.file()),
  /**
   * The flow of a search from where openings were found to what became of them: `text` is input for SankeyMATIC (one `From [number] To` a line), `svg` a picture. It hides what the
   * report hides. NOT_AVAILABLE for a report without a flow.
   */
  exportFlow: service(z.object({ options: reportOptions, format: z.enum(flowFormats) }), z.file()),
  /** By name. */
  listPresets: read(z.object({ kind }), z.array(reportPreset)),
  /** Keeps a set-up under a name; one of this id is overwritten. TOO_MANY beyond 50 of a report. */
  savePreset: command(z.object({ id, kind, name: line, setup: reportSetup }), reportPreset),
  /** NOT_FOUND. */
  removePreset: command(z.object({ id }), z.object({})),
};
